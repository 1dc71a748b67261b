using Meridian.Site.Html;
using Meridian.Site.Modelling;
using Meridian.Site.Modelling.Search;
using Meridian.Site.Routing;
using Meridian.Site.Views;

namespace Meridian.Site.Outputs;

/// <summary>A file of the search index, which the model already made: pages name it by its hash.</summary>
internal sealed record SearchFileRoute(SearchFile File) : Route(File.Url)
{
    public override string Kind => "search index";

    public static IEnumerable<Route> Plan(SiteModel model) =>
        model.Search?.Files.Select(file => new SearchFileRoute(file)) ?? [];

    public override RenderedFile Render(SiteView site) =>
        new() { Content = File.Content, Facts = FileFacts.None };
}
