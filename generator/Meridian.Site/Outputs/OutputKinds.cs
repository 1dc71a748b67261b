using System.Collections.Immutable;
using Meridian.Site.Modelling;
using Meridian.Site.Routing;

namespace Meridian.Site.Outputs;

/// <summary>Every kind of file a site has: a new kind is one file in this folder and one line here.</summary>
internal static class OutputKinds
{
    public static readonly ImmutableArray<Func<SiteModel, IEnumerable<Route>>> All =
    [
        PageRoute.Plan,
        HomeRoute.Plan,
        PostListRoute.Plan,
        TagListRoute.Plan,
        TagRoute.Plan,
        ArchiveRoute.Plan,
        SearchRoute.Plan,
        SearchFileRoute.Plan,
        PractitionerRoute.Plan,
        NotFoundRoute.Plan,
        FeedRoute.Plan,
        SitemapRoute.Plan,
        RedirectRoute.Plan,
        HostFileRoute.Plan,
        AssetRoute.Plan,
        RenditionRoute.Plan,
        CopyRoute.Plan,
    ];
}
