using System.Buffers;
using Meridian.Site.Routing;
using Meridian.Site.Views;
using Meridian.Site.Views.Bodies;
using Meridian.Sources;

namespace Meridian.Site.Outputs;

/// <summary>Renders a page through a layout of the theme.</summary>
internal static class Document
{
    internal static readonly Rule UnknownLayout = new("MER0240", "unknown-layout", Severity.Error);

    /// <summary>Renders a page whose own text, if it has one, is finished.</summary>
    /// <param name="view">The page as the layout sees it.</param>
    /// <param name="layout">The layout's name.</param>
    /// <param name="place">Where the layout was asked for; null when it is the usual one.</param>
    /// <param name="body">What the text was made of.</param>
    public static RenderedFile Render(PageView view, string layout, Location? place, RenderedBody body)
    {
        var site = view.Site;
        if (site.Theme.Layout(layout) is not { } template)
        {
            return new RenderedFile
            {
                Diagnostics = site.Theme.IsWhole
                    ? body.Diagnostics.Add(Unknown(site, layout, place))
                    : body.Diagnostics,
            };
        }

        var output = new ArrayBufferWriter<byte>(); // takes the finished page at once, and only as much room
        var (result, texts) = SharedTexts.Watch(() => site.RenderLayout(template, view, output));
        var diagnostics = body.Diagnostics.AddRange(result.Notes);
        return new RenderedFile
        {
            Content = output.WrittenMemory,
            Diagnostics = result.Error is { } error && site.Theme.IsWhole
                ? diagnostics.Add(WithExample(error, view.Url))
                : diagnostics,
            Links = body.Links,
            Texts = [.. body.Texts.Union(texts)],
            Layout = template.Source.Path,
        };
    }

    /// <summary>Renders a page that the site makes, with no text of its own.</summary>
    public static RenderedFile Render(PageView view) => Render(view, view.Kind, null, RenderedBody.Empty);

    /// <summary>A mistake in a template shows on many pages; one is named.</summary>
    private static Diagnostic WithExample(Diagnostic error, UrlPath url) => error with { Page = url.File };

    private static Diagnostic Unknown(SiteView site, string layout, Location? place) =>
        UnknownLayout.At(place, $"the theme `{site.Theme.Name}` has no layout `{layout}`") with
        {
            Help = NearestName.Of(layout, site.Theme.LayoutNames) is { } nearest
                ? $"did you mean `{nearest}`?"
                : $"it has {string.Join(", ", site.Theme.LayoutNames.Select(name => $"`{name}`"))}",
        };
}
