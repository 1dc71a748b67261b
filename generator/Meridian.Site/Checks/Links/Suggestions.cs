using Meridian.Sources;

namespace Meridian.Site.Checks.Links;

/// <summary>Finds what a link to a missing page was meant to be: by its last part, then by spelling.</summary>
internal sealed class Suggestions(SiteIndex index, LinkPolicy policy)
{
    /// <summary>A site with more distinct missing addresses than this has another problem than spelling.</summary>
    private const int Most = 100;

    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);
    private readonly Lazy<string[]> _pages = new(() => [.. index.PagePaths()]);
    private readonly Lazy<string[]> _others = new(() => [.. index.OtherPaths()]);

    /// <summary>The finding with a suggestion, and else with what may be done about any such link.</summary>
    public LinkFinding Complete(LinkFault fault) => fault is { MissingPath: { } path, Finding.Help: null }
        ? fault.Finding with { Help = For(path) is { } near ? $"did you mean `{near}`?" : HelpFor(path) }
        : fault.Finding;

    private static string HelpFor(string path) => IsPage(LastPart(path))
        ? "check how it is spelt, or take the link out"
        : "check how it is spelt, or add the file";

    private string? For(string path)
    {
        if (_known.TryGetValue(path, out var known))
        {
            return known;
        }

        var found = _known.Count >= Most ? null : Find(path[(policy.BasePath.Length - 1)..]);
        found = found is null ? null : policy.BasePath + found[1..];
        _known.Add(path, found);
        return found;
    }

    private string? Find(string path)
    {
        var name = LastPart(path);
        var stem = StemOf(path);
        var candidates = IsPage(name) ? _pages.Value : _others.Value;
        return Array.Find(candidates, candidate => LastPart(candidate) == name && name.Length > 1)
            ?? NearestName.Of(
                path, candidates.Where(candidate => NearestName.Of(stem, [StemOf(candidate)]) is not null));
    }

    private static string LastPart(string path)
    {
        var trimmed = path.AsSpan().TrimEnd('/');
        return trimmed[(trimmed.LastIndexOf('/') + 1)..].ToString();
    }

    /// <summary>
    /// What a page or file is called by itself: two that share only a folder and an ending are not near each other.
    /// </summary>
    private static string StemOf(string path)
    {
        var name = LastPart(path);
        return name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;
    }

    private static bool IsPage(string name) => !name.Contains('.', StringComparison.Ordinal)
        || name.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
}
