using System.Collections.Frozen;
using System.Collections.Immutable;
using Meridian.Site.Parsing;
using Meridian.Sources;

namespace Meridian.Site.Modelling;

/// <summary>
/// Finds the previous and next post of each post: what it says itself, else its series, else its date.
/// </summary>
internal static class NeighbourFinder
{
    internal static readonly Rule UnknownNeighbour = new("MER0215", "unknown-neighbour", Severity.Error);
    internal static readonly Rule UnpublishedNeighbour = new("MER0216", "unpublished-neighbour", Severity.Warning);

    private enum Side
    {
        Previous,
        Next,
    }

    public static FrozenDictionary<Page, Neighbours> Find(
        ImmutableArray<Page> all, ImmutableArray<Page> newestFirst, FrozenDictionary<Page, Series> series,
        List<Diagnostic> diagnostics)
    {
        var byDate = newestFirst.Select((post, at) => KeyValuePair.Create(post, new Neighbours(
            newestFirst.ElementAtOrDefault(at + 1), at > 0 ? newestFirst[at - 1] : null))).ToDictionary();
        var posts = all.Where(page => page.Kind == PageKind.Post).ToImmutableArray();
        return posts
            .Where(
                post => post.IsPublished || post.FrontMatter.Previous is not null || post.FrontMatter.Next is not null)
            .ToFrozenDictionary(post => post, post => new Neighbours(
                Choose(post, Side.Previous, posts, InOrder(post, Side.Previous), diagnostics),
                Choose(post, Side.Next, posts, InOrder(post, Side.Next), diagnostics)));

        Page? InOrder(Page post, Side side)
        {
            if (series.TryGetValue(post, out var own))
            {
                var at = own.Posts.IndexOf(post) + (side == Side.Previous ? -1 : 1);
                if (at >= 0 && at < own.Posts.Length)
                {
                    return own.Posts[at];
                }
            }

            var dated = byDate.GetValueOrDefault(post, Neighbours.None);
            return side == Side.Previous ? dated.Previous : dated.Next;
        }
    }

    private static Page? Choose(
        Page post, Side side, ImmutableArray<Page> posts, Page? inOrder, List<Diagnostic> diagnostics)
    {
        var choice = side == Side.Previous ? post.FrontMatter.Previous : post.FrontMatter.Next;
        switch (choice?.Value)
        {
            case null:
                return inOrder;
            case NoNeighbour:
                return null;
            case NamedNeighbour named:
                var place = post.Parsed.At(choice.Span);
                if (PostReference.Find(named.Reference, post, posts) is not { } found)
                {
                    diagnostics.Add(UnknownNeighbour.At(place, $"there is no post `{named.Reference}`") with
                    {
                        Help = NearestName.Of(named.Reference, posts.Select(other => other.Slug)) is { } nearest
                            ? $"did you mean `{nearest}`?"
                            : "write the post's file name, its slug, or `none`",
                    });
                    return inOrder;
                }

                if (!found.IsPublished)
                {
                    diagnostics.Add(UnpublishedNeighbour.At(
                        place, $"`{named.Reference}` is not on the site: {found.Reason}") with
                    { Help = "publish it, or take this line out; until then the order of dates is used" });
                    return inOrder;
                }

                return found;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
