using Meridian.Site.Settings;

namespace Meridian.Site.Parsing;

/// <summary>What a site decides about its Markdown. Equal options give equal bodies.</summary>
internal sealed record MarkdownOptions
{
    public static MarkdownOptions Default { get; } = new();

    /// <summary>Whether HTML among Markdown is HTML, or text that shows its tags.</summary>
    public RawHtmlChoice RawHtml { get; init; } = RawHtmlChoice.Allow;
}
