namespace Meridian.Site.Yaml;

/// <summary>The typographic quotation marks that word processors put where YAML wants straight ones.</summary>
internal static class QuoteMarks
{
    private const string Double = "“”„‟";
    private const string Single = "‘’‚‛";

    public static bool Opens(char c) =>
        Double.Contains(c, StringComparison.Ordinal) || Single.Contains(c, StringComparison.Ordinal);

    /// <summary>True when a typographic mark closes what a straight one opened.</summary>
    public static bool Closes(char c, char straight) =>
        (straight == '"' ? Double : Single).Contains(c, StringComparison.Ordinal);

    /// <summary>
    /// True when the mark at <paramref name="at"/> closes the one the text starts with; an apostrophe does not.
    /// </summary>
    public static bool IsClosing(ReadOnlySpan<char> text, int at)
    {
        if (Double.Contains(text[0], StringComparison.Ordinal))
        {
            return text[at] is '“' or '”' or '"';
        }

        return text[at] is '‘' or '’' or '\'' && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));
    }
}
