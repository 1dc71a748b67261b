using System.Collections.Frozen;
using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Site.Modelling;

/// <summary>Which pages lie under which: `/services/prices/` is a child of `/services/`.</summary>
internal sealed class PageTree
{
    private readonly FrozenDictionary<Page, Page> _parents;
    private readonly FrozenDictionary<Page, ImmutableArray<Page>> _children;

    private PageTree(FrozenDictionary<Page, Page> parents, FrozenDictionary<Page, ImmutableArray<Page>> children) =>
        (_parents, _children) = (parents, children);

    /// <summary>Joins pages, in the order given, to the nearest page above them.</summary>
    public static PageTree Build(ImmutableArray<Page> pages)
    {
        var byUrl = new Dictionary<UrlPath, Page>();
        foreach (var page in pages)
        {
            byUrl.TryAdd(page.Url, page);
        }

        var parents = pages
            .Select(page => (page, parent: Above(page.Url).Select(url => byUrl.GetValueOrDefault(url)).FirstOrDefault(
                found => found is not null)))
            .Where(pair => pair.parent is not null)
            .ToFrozenDictionary(pair => pair.page, pair => pair.parent ?? pair.page);
        var children = parents
            .GroupBy(pair => pair.Value, pair => pair.Key)
            .ToFrozenDictionary(group => group.Key, group => pages.Where(group.Contains).ToImmutableArray());
        return new PageTree(parents, children);
    }

    public Page? ParentOf(Page page) => _parents.GetValueOrDefault(page);

    public ImmutableArray<Page> ChildrenOf(Page page) => _children.TryGetValue(page, out var children) ? children : [];

    private static IEnumerable<UrlPath> Above(UrlPath url)
    {
        var text = url.Value.TrimEnd('/');
        while (text.LastIndexOf('/') is > 0 and var slash)
        {
            text = text[..slash];
            yield return UrlPath.Of(text + "/");
        }
    }
}
