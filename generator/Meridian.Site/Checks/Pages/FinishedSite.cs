using System.Collections.Immutable;
using Meridian.Site.Checks.Links;
using Meridian.Site.Html;
using Meridian.Sources;

namespace Meridian.Site.Checks.Pages;

/// <summary>A finished site as page checks see it.</summary>
internal sealed class FinishedSite
{
    /// <param name="index">What exists on it.</param>
    /// <param name="policy">How its host answers.</param>
    /// <param name="finder">Looks links up.</param>
    /// <param name="destinations">Where the links of its files lead, as far as that is known already.</param>
    public FinishedSite(
        SiteIndex index,
        LinkPolicy policy,
        DestinationFinder finder,
        ImmutableArray<ImmutableArray<Destination?>> destinations)
    {
        (Index, Policy, Finder) = (index, policy, finder);
        Everything =
        [
            .. index.Files.Zip(destinations).Where(file => file.First.Facts is PageFacts)
                .Select(file => new FinishedPage(this, file.First, (PageFacts)file.First.Facts, file.Second)),
        ];
        Pages = [.. Everything.Where(page => !page.SendsReadersOn)];
    }

    public SiteIndex Index { get; }

    public LinkPolicy Policy { get; }

    public DestinationFinder Finder { get; }

    /// <summary>True when the site is known to be reached over an encrypted connection.</summary>
    public bool IsSecure => Policy.Origins.Any(origin => origin.IsSecure);

    /// <summary>The pages readers see: not those that only send them on.</summary>
    public ImmutableArray<FinishedPage> Pages { get; }

    /// <summary>Those too that only send readers on.</summary>
    public ImmutableArray<FinishedPage> Everything { get; }
}

/// <summary>One page of a finished site.</summary>
internal sealed class FinishedPage
{
    private const string NotFoundName = "404.html";
    private readonly PageAddress _address;
    private readonly ImmutableArray<Destination?> _destinations;

    public FinishedPage(FinishedSite site, SiteFile file, PageFacts facts, ImmutableArray<Destination?> destinations)
    {
        (Site, File, Facts) = (site, file, facts);
        Path = site.Policy.BasePath + UrlPath.OfFile(file.Path).Value[1..];
        _address = UrlResolver.AddressOf(Path, facts.BaseHref, site.Policy);
        _destinations = destinations;
    }

    public FinishedSite Site { get; }

    public SiteFile File { get; }

    public PageFacts Facts { get; }

    /// <summary>The address of the page on its host.</summary>
    public string Path { get; }

    /// <summary>True for the page hosts show in place of a missing one.</summary>
    public bool IsNotFoundPage => File.Path.Value == NotFoundName;

    /// <summary>True when the page does nothing but send its readers to another one.</summary>
    public bool SendsReadersOn => Facts.Refresh is { Target: not null, Seconds: 0 };

    /// <summary>True when the page asks search engines to leave it out.</summary>
    public bool IsNoIndex => HidesItself(Facts);

    /// <inheritdoc cref="IsNoIndex"/>
    public static bool HidesItself(PageFacts page) => page.Robots?.Text is { } robots
        && (robots.Contains("noindex", StringComparison.OrdinalIgnoreCase)
            || robots.Contains("none", StringComparison.OrdinalIgnoreCase));

    /// <summary>Where a link of the page's facts ends up.</summary>
    public Destination DestinationOf(int link) => _destinations[link] ?? Find(Facts.Links[link].Value);

    /// <summary>Where a link of the page ends up.</summary>
    public Destination Find(string value)
    {
        var clean = UrlResolver.Clean(value);
        var hash = clean.IndexOf('#', StringComparison.Ordinal);
        clean = hash < 0 ? clean : clean[..hash];
        return clean.Length > 0
            ? Site.Finder.Find(clean, _address)
            : _address.IsOwn ? new Destination(Path) { File = File } : Site.Finder.FindBase(_address);
    }

    /// <summary>A finding about an element of the page.</summary>
    public LinkFinding At(Rule rule, TextSpan span, string message, string? help = null) =>
        new(rule, File.Path, "", span, message) { Help = help };

    /// <summary>A finding about another part of the page.</summary>
    public LinkFinding Of(PagePart part, Rule rule, TextSpan span, string message, string? help = null) =>
        At(rule, span, message, help) with { Part = part };

    /// <summary>A finding about a link on the page.</summary>
    public LinkFinding About(Rule rule, string link, TextSpan span, string message, string? help = null) =>
        Of(link.Length > 0 ? PagePart.Link : PagePart.Element, rule, span, message, help) with { Link = link };
}
