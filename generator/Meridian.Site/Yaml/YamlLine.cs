namespace Meridian.Site.Yaml;

/// <summary>Finds its way in one line of YAML, from one offset of a text to another.</summary>
internal static class YamlLine
{
    /// <summary>True when a line goes on after the bracket that closes the one at <paramref name="at"/>.</summary>
    public static bool TextFollowsFlow(ReadOnlySpan<char> text, int at, int end)
    {
        var depth = 0;
        for (var i = at; i < end; i++)
        {
            depth += text[i] is '[' or '{' ? 1 : text[i] is ']' or '}' ? -1 : 0;
            if (depth == 0)
            {
                var rest = SkipSpaces(text, i + 1, end);
                return rest < end && text[rest] is not ('#' or ':');
            }
        }

        return false;
    }

    /// <summary>Where the quote that is open ends, or -1 when not before <paramref name="end"/>.</summary>
    public static int ClosingQuote(ReadOnlySpan<char> text, int from, int end, char quote)
    {
        for (var i = from; i < end; i++)
        {
            if (text[i] == '\\' && quote == '"')
            {
                i++;
            }
            else if (text[i] == quote)
            {
                if (quote == '"' || i + 1 == end || text[i + 1] != quote)
                {
                    return i;
                }

                i++;
            }
        }

        return -1;
    }

    /// <summary>
    /// True when `|` or `>` at <paramref name="at"/> opens a block of lines (YAML 1.2, section 8.1.1).
    /// </summary>
    public static bool IsBlockHeader(ReadOnlySpan<char> text, int at, int end)
    {
        var i = at + 1;
        while (i < end && (char.IsAsciiDigit(text[i]) || text[i] is '+' or '-'))
        {
            i++;
        }

        i = SkipSpaces(text, i, end);
        return i == end || text[i] == '#';
    }

    /// <summary>True when the rest of the line is `*` and the name of an anchor.</summary>
    public static bool IsAlias(ReadOnlySpan<char> text, int at, int end)
    {
        var i = at + 1;
        while (i < end && (char.IsLetterOrDigit(text[i]) || text[i] is '_' or '-' or '.'))
        {
            i++;
        }

        var rest = SkipSpaces(text, i, end);
        return i > at + 1 && (rest == end || text[rest] is '#' or ':');
    }

    /// <summary>The first place that is no space.</summary>
    public static int SkipSpaces(ReadOnlySpan<char> text, int at, int end)
    {
        while (at < end && text[at] == ' ')
        {
            at++;
        }

        return at;
    }
}
