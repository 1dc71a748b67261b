namespace Meridian.Site.Parsing;

/// <summary>
/// What a body says first, as plain text: all that stands before its more mark, or its first paragraph.
/// </summary>
internal sealed record Excerpt(string Text, ExcerptSource Source)
{
    private const string Ellipsis = "…";

    /// <summary>
    /// The text, or as much of it as fits in <paramref name="length"/> UTF-16 units with an ellipsis, cut between
    /// words. A first word that is longer than that stays whole. Pure.
    /// </summary>
    public string Cut(int length) => Cut(Text, length);

    /// <inheritdoc cref="Cut(int)"/>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = Math.Max(0, length - Ellipsis.Length);
        while (end > 0 && !char.IsWhiteSpace(text[end]))
        {
            end--;
        }

        if (end == 0)
        {
            end = text.AsSpan().TrimStart().IndexOfAny(" \t\n\u00A0") is var space and >= 0 ? space : text.Length;
        }

        var kept = text.AsSpan(0, end).TrimEnd().TrimEnd(",;:–—-").TrimEnd();
        return end == text.Length ? text : string.Concat(kept, Ellipsis);
    }
}

/// <summary>What decided where an excerpt ends.</summary>
internal enum ExcerptSource
{
    FirstParagraph,
    MoreMark,
}
