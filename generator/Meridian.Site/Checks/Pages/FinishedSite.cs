using Meridian.Site.Checks.Links;
using Meridian.Site.Html;
using Meridian.Sources;

namespace Meridian.Site.Checks.Pages;

/// <summary>A finished site as page checks see it.</summary>
internal sealed record FinishedSite(SiteIndex Index, LinkPolicy Policy, DestinationFinder Finder)
{
    /// <summary>True when the site is known to be reached over an encrypted connection.</summary>
    public bool IsSecure => Policy.Origins.Any(origin => origin.IsSecure);

    /// <summary>The pages readers see: not those that only send them on.</summary>
    public IEnumerable<FinishedPage> Pages =>
        Index.Files.Where(file => file.Facts is PageFacts { Refresh: null or { Target: null } or { Seconds: > 0 } })
            .Select(file => new FinishedPage(this, file, (PageFacts)file.Facts));
}

/// <summary>One page of a finished site.</summary>
internal sealed record FinishedPage(FinishedSite Site, SiteFile File, PageFacts Facts)
{
    private const string NotFoundName = "404.html";

    /// <summary>True for the page hosts show in place of a missing one.</summary>
    public bool IsNotFoundPage => File.Path.Value == NotFoundName;

    /// <summary>True when the page asks search engines to leave it out.</summary>
    public bool IsNoIndex => Facts.Robots?.Text is { } robots
        && (robots.Contains("noindex", StringComparison.OrdinalIgnoreCase)
            || robots.Contains("none", StringComparison.OrdinalIgnoreCase));

    /// <summary>The address of the page on its host.</summary>
    public string Path => Site.Policy.BasePath + UrlPath.OfFile(File.Path).Value[1..];

    /// <summary>Where a link of the page ends up.</summary>
    public Destination Find(string value)
    {
        var clean = UrlResolver.Clean(value);
        var hash = clean.IndexOf('#', StringComparison.Ordinal);
        clean = hash < 0 ? clean : clean[..hash];
        var address = UrlResolver.AddressOf(Path, Facts.BaseHref, Site.Policy);
        return clean.Length > 0
            ? Site.Finder.Find(clean, address)
            : address.IsOwn ? new Destination(Path) { File = File } : Site.Finder.FindBase(address);
    }

    /// <summary>A finding about an element of the page.</summary>
    public LinkFinding At(Rule rule, TextSpan span, string message, string? help = null) =>
        new(rule, File.Path, "", span, message) { Help = help };

    /// <summary>A finding about another part of the page.</summary>
    public LinkFinding Of(PagePart part, Rule rule, TextSpan span, string message, string? help = null) =>
        At(rule, span, message, help) with { Part = part };

    /// <summary>A finding about a link on the page.</summary>
    public LinkFinding About(Rule rule, string link, TextSpan span, string message, string? help = null) =>
        new(rule, File.Path, link, span, message) { Help = help, Part = link.Length > 0 ? PagePart.Link : PagePart.Element };
}
