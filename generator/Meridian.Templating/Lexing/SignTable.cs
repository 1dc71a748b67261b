namespace Meridian.Templating.Lexing;

/// <summary>The signs of the language, longest first among those that begin alike.</summary>
internal static class SignTable
{
    private static readonly (string Sign, TokenKind Kind)[] Signs =
    [
        ("...", TokenKind.Ellipsis), ("..<", TokenKind.RangeUntil), ("..", TokenKind.Range), (".", TokenKind.Dot),
        ("??", TokenKind.Coalesce), ("?!", TokenKind.CoalesceNot), ("?.", TokenKind.QuestionDot),
        ("?", TokenKind.Question),
        ("==", TokenKind.Equals), ("=", TokenKind.Equal),
        ("!=", TokenKind.NotEquals), ("!", TokenKind.Not),
        ("<=", TokenKind.LessOrEqual), ("<<", TokenKind.ShiftLeft), ("<", TokenKind.Less),
        (">=", TokenKind.GreaterOrEqual), (">>", TokenKind.ShiftRight), (">", TokenKind.Greater),
        ("++", TokenKind.Increment), ("+=", TokenKind.PlusEqual), ("+", TokenKind.Plus),
        ("--", TokenKind.Decrement), ("-=", TokenKind.MinusEqual), ("-", TokenKind.Minus),
        ("*=", TokenKind.TimesEqual), ("*", TokenKind.Times),
        ("//=", TokenKind.IntegerDivideEqual), ("//", TokenKind.IntegerDivide),
        ("/=", TokenKind.DivideEqual), ("/", TokenKind.Divide),
        ("%=", TokenKind.ModuloEqual), ("%", TokenKind.Modulo),
        ("&&", TokenKind.And), ("&", TokenKind.Ampersand),
        ("||", TokenKind.Or), ("|>", TokenKind.Pipe), ("|", TokenKind.Pipe),
        ("(", TokenKind.OpenParen), (")", TokenKind.CloseParen),
        ("[", TokenKind.OpenBracket), ("]", TokenKind.CloseBracket),
        ("{", TokenKind.OpenBrace), ("}", TokenKind.CloseBrace),
        (",", TokenKind.Comma), (":", TokenKind.Colon), (";", TokenKind.Semicolon),
        ("@", TokenKind.At), ("^", TokenKind.Caret),
    ];

    /// <summary>The signs by their first character, which is ASCII.</summary>
    private static readonly (string Sign, TokenKind Kind)[][] ByStart =
        [.. Enumerable.Range(0, 128).Select(c => Signs.Where(sign => sign.Sign[0] == c).ToArray())];

    /// <summary>The sign at the start of the text; an unknown character is an invalid token of one.</summary>
    public static (TokenKind Kind, int Length) Match(ReadOnlySpan<char> text)
    {
        foreach (var (sign, kind) in char.IsAscii(text[0]) ? ByStart[text[0]] : [])
        {
            if (text.StartsWith(sign, StringComparison.Ordinal))
            {
                return (kind, sign.Length);
            }
        }

        return (TokenKind.Invalid, 1);
    }
}
