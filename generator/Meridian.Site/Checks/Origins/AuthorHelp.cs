using Meridian.Site.Checks.Links;
using Meridian.Site.Checks.Pages;

namespace Meridian.Site.Checks.Origins;

/// <summary>
/// Says what to do in the words of the one who can do it: an author writes Markdown and front matter, not HTML.
/// </summary>
internal static class AuthorHelp
{
    /// <summary>What to do about a finding where it was traced to. Pure.</summary>
    public static string? For(LinkFinding finding, Origin origin)
    {
        var isInMarkdown = origin.Place?.Path.Extension.ToLowerInvariant() is ".md" or ".markdown";
        return finding.Rule switch
        {
            var rule when rule == DocumentCheck.MissingDescription && isInMarkdown =>
                "search results show it below the title: add a line `description: ...` to the front matter",
            var rule when rule == ImageSizeCheck.MissingDimensions && origin.Written is not null =>
                "give its `width` and `height`: behind a picture of Markdown write `{width=800 height=600}`",
            var rule when rule == ImageSizeCheck.MissingDimensions && origin.Kind == OriginKind.Content =>
                "keep a copy of it on this site, as PNG, JPEG, WebP, GIF or SVG: its size is then known",
            _ => finding.Help,
        };
    }
}
