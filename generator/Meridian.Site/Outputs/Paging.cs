using System.Collections.Immutable;
using Meridian.Site.Modelling;
using Meridian.Site.Views;
using Meridian.Sources;

namespace Meridian.Site.Outputs;

/// <summary>One page of a list that is split over several.</summary>
/// <param name="First">The URL of the first page; the others are below it.</param>
/// <param name="Number">Counted from 1.</param>
/// <param name="Count">How many pages there are; at least one.</param>
internal sealed record Paging(UrlPath First, int Number, int Count, int Size)
{
    public UrlPath Url => UrlOf(Number);

    /// <summary>The pages that a list of so many posts needs.</summary>
    public static IEnumerable<Paging> Of(UrlPath first, int posts, int size)
    {
        var count = Math.Max(1, (posts + size - 1) / size);
        return Enumerable.Range(1, count).Select(number => new Paging(first, number, count, size));
    }

    /// <summary>This page's share of the posts, with the way to the other pages.</summary>
    public PaginatorView View(SiteView site, ImmutableArray<Page> posts)
    {
        var items = posts.Skip((Number - 1) * Size).Take(Size).ToImmutableArray();
        return new PaginatorView(Number, Count, posts.Length, [.. site.Views(items)])
        {
            PreviousUrl = Number > 1 ? site.Base.Relative(UrlOf(Number - 1)) : null,
            NextUrl = Number < Count ? site.Base.Relative(UrlOf(Number + 1)) : null,
            Pages = new PaginatorPages(
                Count, number => new PaginatorPage(number, site.Base.Relative(UrlOf(number)), number == Number)),
        };
    }

    private UrlPath UrlOf(int number) => number == 1 ? First : First.Append($"page/{number}/");
}
