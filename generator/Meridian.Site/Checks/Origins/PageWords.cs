using Meridian.Site.Modelling;
using Meridian.Site.Outputs;
using Meridian.Site.Rendering;
using Meridian.Sources;

namespace Meridian.Site.Checks.Origins;

/// <summary>Where what a page calls itself was written.</summary>
internal static class PageWords
{
    /// <summary>The author's page that a file was made of; null for a page that the site makes. Pure.</summary>
    public static Page? PageOf(RenderedRoute rendered) => rendered.Route switch
    {
        PageRoute route => route.Page,
        HomeRoute route => route.Text,
        _ => null,
    };

    /// <summary>The words of its title; null when a template chooses them. Pure.</summary>
    public static Location? Title(SiteModel model, RenderedRoute rendered) => rendered.Route switch
    {
        PageRoute { Page: { FrontMatter.Title: { } title } page } => page.Parsed.At(title.Span),
        PageRoute { Page: var page } => page.Parsed.Top,
        HomeRoute { Text: { FrontMatter.Title: { } title } page } => page.Parsed.At(title.Span),
        HomeRoute => model.Settings.Title.Location,
        PractitionerRoute route => route.Practitioner.Name.Location,
        _ => null,
    };

    /// <summary>What it tells search engines, or where that would stand; null when a template has it. Pure.</summary>
    public static Location? Description(SiteModel model, RenderedRoute rendered) => rendered.Route switch
    {
        PageRoute { Page: var page } => Description(page),
        HomeRoute { Text: { } page } when page.FrontMatter.Description is not null => Description(page),
        HomeRoute => model.Settings.Description?.Location ?? model.Settings.Title.Location,
        PractitionerRoute route => route.Practitioner.Role?.Location ?? route.Practitioner.Location,
        _ => null,
    };

    /// <summary>What hides it from search engines; null when the page does not say so itself. Pure.</summary>
    public static Location? Robots(RenderedRoute rendered) =>
        PageOf(rendered) is { FrontMatter.NoIndex: { } hidden } page ? page.Parsed.At(hidden.Span) : null;

    private static Location Description(Page page) =>
        (page.FrontMatter.Description ?? page.FrontMatter.Summary) is { } written
            ? page.Parsed.At(written.Span)
            : page.Parsed.Top;
}
