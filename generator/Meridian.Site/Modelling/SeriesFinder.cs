using System.Collections.Frozen;
using System.Collections.Immutable;
using Meridian.Site.Parsing;

namespace Meridian.Site.Modelling;

/// <summary>Gathers listed posts into their series, oldest first.</summary>
internal static class SeriesFinder
{
    public static FrozenDictionary<Page, Series> Find(ImmutableArray<Page> newestFirst) => newestFirst
        .Reverse()
        .Where(post => post.FrontMatter.Series is not null)
        .GroupBy(post => Slug.Of(post.FrontMatter.Series?.Value ?? ""), StringComparer.Ordinal)
        .Select(group => new Series(group.First().FrontMatter.Series?.Value ?? group.Key, [.. group]))
        .SelectMany(series => series.Posts.Select(post => (post, series)))
        .ToFrozenDictionary(pair => pair.post, pair => pair.series);
}
