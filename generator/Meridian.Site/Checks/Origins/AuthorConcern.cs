using Meridian.Site.Checks.Links;
using Meridian.Site.Checks.Pages;
using Meridian.Site.Html;
using Meridian.Site.Modelling;
using Meridian.Site.Outputs;
using Meridian.Site.Rendering;

namespace Meridian.Site.Checks.Origins;

/// <summary>
/// Tells what an author can mend from what is as it must be on a site that makes some of its pages and words itself.
/// </summary>
internal static class AuthorConcern
{
    /// <summary>False for a finding that nobody is to mend, or that was told already in other words. Pure.</summary>
    public static bool Is(LinkFinding finding, RenderedRoute rendered) => finding.Rule switch
    {
        // A list that the site makes need not be in the menu, and what is unlisted is so on purpose.
        var rule when rule == OrphanCheck.OrphanPage =>
            rendered.Route.Source is not null && PageWords.PageOf(rendered) is not { IsListed: false },

        // Where nobody wrote a description, it is how the text begins.
        var rule when rule == DuplicateTextCheck.DuplicateDescription =>
            PageWords.PageOf(rendered) is not { } page || HasDescription(page),

        // In the feeds that the site makes, these are posts of one address, which is told where they are.
        var rule when rule == FeedCheck.RepeatedFeedId => rendered.Route is not FeedRoute,

        // A `#` in a text is told where it stands.
        var rule when rule == HeadingCheck.SeveralMainHeadings => !IsMarkdown(finding, rendered),
        _ => true,
    };

    private static bool HasDescription(Page page) =>
        page.FrontMatter.Description is not null || page.FrontMatter.Summary is not null;

    private static bool IsMarkdown(LinkFinding finding, RenderedRoute rendered)
    {
        var text = rendered.Route is TagRoute tag ? tag.Tag.Text : PageWords.PageOf(rendered)?.Parsed;
        return rendered.Facts is PageFacts facts && text is not null
            && facts.Headings.FirstOrDefault(heading => heading.Span == finding.Span) is { Id: { } id }
            && text.Body.Headings.Any(heading => heading.Id == id && heading.Level == 1);
    }
}
