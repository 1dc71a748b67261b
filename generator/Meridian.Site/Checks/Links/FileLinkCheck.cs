using Meridian.Site.Html;
using Meridian.Sources;

namespace Meridian.Site.Checks.Links;

/// <summary>Checks the links of one file.</summary>
internal sealed class FileLinkCheck
{
    private readonly SiteFile _file;
    private readonly DestinationFinder _finder;
    private readonly LinkPolicy _policy;
    private readonly string _path;
    private readonly PageAddress _address;

    public FileLinkCheck(SiteFile file, DestinationFinder finder, LinkPolicy policy)
    {
        (_file, _finder, _policy) = (file, finder, policy);
        _path = policy.BasePath + UrlPath.OfFile(file.Path).Value[1..];
        _address = UrlResolver.AddressOf(_path, file.Facts.BaseHref, policy);
    }

    /// <summary>What is wrong with a link, or null; and where it leads, when that had to be looked up.</summary>
    public LinkFault? Check(LinkFact link, out Destination? destination)
    {
        destination = null;
        if (link.Kind == LinkKind.MalformedRefresh)
        {
            var malformed = Of(link, LinkRules.MalformedLink, $"`{link.Value}` does not send readers anywhere");
            return new LinkFault(malformed with { Help = "write `0; url=/new/address/`" });
        }

        if (link.IsBlank || (link.Kind == LinkKind.Candidate && link.Value.AsSpan().Trim(", \t\r\n\f").Length == 0))
        {
            return CheckBlank(link);
        }

        var value = UrlResolver.Clean(link.Value);
        var hash = value.IndexOf('#', StringComparison.Ordinal);
        var address = hash < 0 ? value : value[..hash];
        var fragment = hash < 0 ? null : value[(hash + 1)..];
        if (address.Length == 0)
        {
            return CheckFragmentOnly(link, fragment);
        }

        if (link.Kind is LinkKind.FeedUrl or LinkKind.FeedContent && IsRelative(value))
        {
            return new LinkFault(
                Of(link, LinkRules.RelativeInFeed, $"`{link.Value}` does not say which site it is on") with
                {
                    Help = "feeds and sitemaps are read elsewhere: write the whole address, with `https://`",
                });
        }

        var from = link.Base is null
            ? _address
            : UrlResolver.AddressOf(_address.Path ?? _path, link.Base, _policy);
        destination = _finder.Find(address, from);
        return CheckDestination(link, destination, fragment);
    }

    private LinkFault? CheckBlank(LinkFact link)
    {
        if (link.Kind is LinkKind.Form or LinkKind.Mention or LinkKind.Folder or LinkKind.Style or LinkKind.AtomUrl
            or LinkKind.StructuredUrl or LinkKind.FeedContent or LinkKind.Refresh)
        {
            return null;
        }

        if (link.Kind == LinkKind.Anchor)
        {
            return new LinkFault(Of(link, LinkRules.EmptyLink, "this link has no address") with
            {
                Help = "say where it leads, or remove it",
            });
        }

        var where = link.Attribute.Length == 0 ? $"`{link.Element}`" : $"`{link.Attribute}` of this `{link.Element}`";
        return new LinkFault(Of(link, LinkRules.EmptyLink, $"the {where} is empty or missing") with
        {
            Help = "name the file, or remove it",
        });
    }

    private LinkFault? CheckFragmentOnly(LinkFact link, string? fragment)
    {
        if (link.Kind is LinkKind.Style or LinkKind.Resource or LinkKind.Candidate or LinkKind.StructuredUrl)
        {
            // `url(#shape)` and `href="#shape"` name a part of the drawing they stand in.
            return null;
        }

        return _address.IsOwn || link.Kind == LinkKind.SvgUse
            ? CheckFragment(link, new Destination(_path) { File = _file }, fragment)
            : CheckDestination(link, _finder.FindBase(_address), fragment);
    }

    private LinkFault? CheckDestination(LinkFact link, Destination destination, string? fragment)
    {
        if (destination.Rule is { } rule)
        {
            return CheckBroken(link, destination, rule);
        }

        return link.Kind == LinkKind.Refresh && RefreshChain.Returns(_file, destination, _finder, _policy)
            ? new LinkFault(
                Of(link, LinkRules.RedirectLoop, $"the page sends readers to `{link.Value}`, which sends them back"))
            : CheckFragment(link, destination, destination.RedirectFragment ?? fragment);
    }

    private LinkFault? CheckBroken(LinkFact link, Destination destination, Rule rule)
    {
        if (link.Kind == LinkKind.Origin && rule == LinkRules.BrokenLink)
        {
            return null;
        }

        if (link.Kind == LinkKind.Folder && rule == LinkRules.BrokenLink && !destination.WantsSuggestion)
        {
            return null;
        }

        var message = rule == LinkRules.MalformedLink || rule == LinkRules.LocalAddress
            ? $"`{link.Value}` {destination.Message}"
            : destination.Message;
        return new LinkFault(Of(link, rule, message) with
        {
            Help = destination.Help ?? HelpFor(link.Value),
            Instead = destination.Instead is { } path ? CertainLink.To(path, link.Value) : null,
        })
        {
            MissingPath = destination.WantsSuggestion ? destination.Path : null,
        };
    }

    private LinkFault? CheckFragment(LinkFact link, Destination destination, string? fragment)
    {
        if (fragment is null || destination.File is not { } target || !HasFragments(link, target.Facts))
        {
            return null;
        }

        var name = Fragments.NameOf(fragment);
        if (Fragments.Exists(name, target.Facts))
        {
            return null;
        }

        var page = ReferenceEquals(target, _file) ? "this page" : $"`{destination.Path}`";
        return new LinkFault(
            Of(link, LinkRules.BrokenFragment, $"{page} has no place called `#{name}`") with
            {
                Help = Fragments.HelpFor(name, target.Facts),
            });
    }

    /// <summary>Only pages have places to jump to, and drawings parts to use.</summary>
    private static bool HasFragments(LinkFact link, FileFacts target) => link.Kind switch
    {
        LinkKind.StructuredUrl or LinkKind.Origin or LinkKind.Manifest => false,
        LinkKind.SvgUse => target is PageFacts or SvgFacts,
        _ => target is PageFacts,
    };

    private static bool IsRelative(string value) =>
        UrlResolver.SchemeLength(value) == 0 && !value.StartsWith("//", StringComparison.Ordinal);

    /// <summary>What an address that looks like something else was probably meant to be.</summary>
    private static string? HelpFor(string value)
    {
        var text = value.Trim();
        if (text.Contains('@', StringComparison.Ordinal) && !text.Contains('/', StringComparison.Ordinal)
            && MailtoSyntax.ProblemOf(text) is null)
        {
            return $"for a mail address write `mailto:{text}`";
        }

        return text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            ? $"for another site write `https://{text}`"
            : null;
    }

    private LinkFinding Of(LinkFact link, Rule rule, string message) =>
        new(rule, _file.Path, link.Value, link.Span, message);
}
