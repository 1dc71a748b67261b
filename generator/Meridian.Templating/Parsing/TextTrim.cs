using Meridian.Templating.Lexing;

namespace Meridian.Templating.Parsing;

/// <summary>
/// What remains of literal text between code that strips blanks, and the indent of code that stands alone.
/// </summary>
internal static class TextTrim
{
    /// <summary>The part of a text token that is printed.</summary>
    public static (int Start, int End) Of(IReadOnlyList<Token> tokens, int index, string source)
    {
        var (start, end) = (tokens[index].Start, tokens[index].End);
        if (start == 0 && source.StartsWith('\uFEFF'))
        {
            start = 1;
        }

        if (index > 0 && tokens[index - 1] is { Kind: TokenKind.CodeExit or TokenKind.EscapeExit } before)
        {
            start = source[before.Start] switch
            {
                '-' => SkipBlanks(source, start, end),
                '~' => SkipLine(source, start, end),
                _ => start,
            };
        }

        if (index + 1 < tokens.Count
            && tokens[index + 1] is { Kind: TokenKind.CodeEnter or TokenKind.EscapeEnter } after)
        {
            end = source[after.End - 1] switch
            {
                '-' => TrimEnd(source, start, end, static c => char.IsWhiteSpace(c)),
                '~' => TrimEnd(source, start, end, static c => char.IsWhiteSpace(c) && c is not ('\n' or '\r')),
                _ => end,
            };
        }

        return (start, Math.Max(start, end));
    }

    /// <summary>The blanks before a `{{` that stands alone on its line so far; empty for any other.</summary>
    public static string IndentBefore(int start, int end, string source)
    {
        var from = end;
        while (from > start && source[from - 1] is ' ' or '\t')
        {
            from--;
        }

        var isLineStart = from == 0 || source[from - 1] is '\n' or '\r' or '\uFEFF';
        return isLineStart && from < end ? source[from..end] : "";
    }

    private static int SkipBlanks(string source, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(source[start]))
        {
            start++;
        }

        return start;
    }

    /// <summary>Behind the blanks of the line and the one line break that ends it.</summary>
    private static int SkipLine(string source, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(source[start]) && source[start] is not ('\n' or '\r'))
        {
            start++;
        }

        if (start < end && source[start] == '\r')
        {
            start++;
        }

        return start < end && source[start] == '\n' ? start + 1 : start;
    }

    private static int TrimEnd(string source, int start, int end, Func<char, bool> isBlank)
    {
        while (end > start && isBlank(source[end - 1]))
        {
            end--;
        }

        return end;
    }
}
