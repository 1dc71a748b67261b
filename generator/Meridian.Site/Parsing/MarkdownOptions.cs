namespace Meridian.Site.Parsing;

/// <summary>What a site decides about its Markdown. Equal options give equal bodies.</summary>
internal sealed record MarkdownOptions
{
    public static MarkdownOptions Default { get; } = new();

    public RawHtml RawHtml { get; init; }
}

/// <summary>What becomes of HTML that an author writes among Markdown.</summary>
internal enum RawHtml
{
    Allow,

    /// <summary>Tags show as text; comments are left out.</summary>
    Escape,
}
