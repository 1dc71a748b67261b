using System.Collections.Frozen;
using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Site.Routing;

/// <summary>Every file of the new site, by URL, before any is rendered.</summary>
internal sealed record RoutePlan(ImmutableArray<Route> Routes, ImmutableArray<Diagnostic> Diagnostics)
{
    public FrozenSet<UrlPath> Urls { get; } = Routes.Select(route => route.Url).ToFrozenSet();

    /// <summary>The same with files whose names follow their bytes, which are in nobody's way.</summary>
    public RoutePlan With(IEnumerable<Route> more) =>
        new([.. Routes.Concat(more.DistinctBy(route => route.Url)).OrderBy(route => route.Url)], Diagnostics);
}
