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

    /// <summary>The finding with a suggestion, where one helps.</summary>
    public LinkFinding Complete(LinkFault fault) =>
        fault is { MissingPath: { } path, Finding.Help: null } && For(path) is { } near
            ? fault.Finding with { Help = $"did you mean `{near}`?" }
            : fault.Finding;

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
        var isOther = name.Contains('.', StringComparison.Ordinal) && !IsPageName(name);
        var candidates = isOther ? _others.Value : _pages.Value;
        return Array.Find(candidates, candidate => LastPart(candidate) == name && name.Length > 1)
            ?? NearestName.Of(path, candidates);
    }

    private static string LastPart(string path)
    {
        var trimmed = path.AsSpan().TrimEnd('/');
        return trimmed[(trimmed.LastIndexOf('/') + 1)..].ToString();
    }

    private static bool IsPageName(string name) =>
        name.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
}
