namespace Meridian.Templating.Lexing;

/// <summary>Finds where a number ends and what kind it is.</summary>
internal static class NumberScanner
{
    /// <summary>The kind and length of the number at the start of the text, which begins with a digit. Pure.</summary>
    public static (TokenKind Kind, int Length) Scan(ReadOnlySpan<char> text)
    {
        if (text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'X' && IsBody(text[2], char.IsAsciiHexDigit))
        {
            return (TokenKind.HexInteger, Suffix(text, Run(text, 2, char.IsAsciiHexDigit), "uU"));
        }

        if (text.Length > 2 && text[0] == '0' && text[1] is 'b' or 'B' && IsBody(text[2], IsBinary))
        {
            return (TokenKind.BinaryInteger, Binary(text));
        }

        var end = Run(text, 0, char.IsAsciiDigit);
        var kind = TokenKind.Integer;
        if (end < text.Length && text[end] == '.' && !(end + 1 < text.Length && IsBehindWhole(text[end + 1])))
        {
            kind = TokenKind.Fraction;
            end = Run(text, end + 1, char.IsAsciiDigit);
        }

        if (end < text.Length && text[end] is 'e' or 'E')
        {
            end = Exponent(text, end);
        }

        var suffixed = Suffix(text, end, "fFdDmM");
        return (suffixed > end ? TokenKind.Fraction : kind, suffixed);
    }

    /// <summary>Whether a point before this character does not belong to the number: `1..2` and `1.size`.</summary>
    private static bool IsBehindWhole(char c) => c == '.' || (char.IsLetter(c) && !"eEfFdDmM".Contains(c));

    /// <summary>The end of a number of bits, which may have a fraction: `0b1.1` is 1.5.</summary>
    private static int Binary(ReadOnlySpan<char> text)
    {
        var end = Run(text, 2, IsBinary);
        return end + 1 < text.Length && text[end] == '.' && IsBinary(text[end + 1])
            ? Suffix(text, Run(text, end + 1, IsBinary), "fFdD")
            : Suffix(text, end, "uU");
    }

    private static int Exponent(ReadOnlySpan<char> text, int at)
    {
        var digits = at + 1;
        if (digits < text.Length && text[digits] is '+' or '-')
        {
            digits++;
        }

        return digits < text.Length && char.IsAsciiDigit(text[digits]) ? Run(text, digits, char.IsAsciiDigit) : at;
    }

    private static int Suffix(ReadOnlySpan<char> text, int end, string suffixes) =>
        end < text.Length && suffixes.Contains(text[end], StringComparison.Ordinal)
            && !(end + 1 < text.Length && (text[end + 1] == '_' || char.IsLetterOrDigit(text[end + 1])))
            ? end + 1
            : end;

    private static int Run(ReadOnlySpan<char> text, int start, Func<char, bool> isDigit)
    {
        var end = start;
        while (end < text.Length && IsBody(text[end], isDigit))
        {
            end++;
        }

        return end;
    }

    private static bool IsBody(char c, Func<char, bool> isDigit) => c == '_' || isDigit(c);

    private static bool IsBinary(char c) => c is '0' or '1';
}
