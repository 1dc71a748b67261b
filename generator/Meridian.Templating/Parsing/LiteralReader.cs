using System.Globalization;
using System.Numerics;
using System.Text;
using Meridian.Sources;
using Meridian.Templating.Lexing;
using Meridian.Templating.Values;

namespace Meridian.Templating.Parsing;

/// <summary>The values of literals as written.</summary>
internal static class LiteralReader
{
    private const int LargestExponent = 1000;

    /// <summary>The value of a number token.</summary>
    /// <exception cref="SyntaxFault">It is not a number after all, or too large.</exception>
    public static Value Number(Token token, string source)
    {
        var text = source[token.Start..token.End].Replace("_", "", StringComparison.Ordinal);
        try
        {
            return token.Kind switch
            {
                TokenKind.HexInteger => Radix(text, "0" + text[2..].TrimEnd('u', 'U'), NumberStyles.AllowHexSpecifier),
                TokenKind.BinaryInteger => Radix(text, "0" + text[2..].TrimEnd('u', 'U'), NumberStyles.AllowBinarySpecifier),
                TokenKind.Fraction => Fraction(text),
                _ => Whole(text),
            };
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            throw new SyntaxFault(token.Span, $"`{text}` is not a number");
        }
    }

    /// <summary>The text of a quoted piece, its escapes resolved.</summary>
    /// <param name="source">The whole template.</param>
    /// <param name="start">Where the piece begins, behind its quote.</param>
    /// <param name="end">Where it ends, before its quote.</param>
    /// <exception cref="SyntaxFault">An escape means nothing.</exception>
    public static string Unescape(string source, int start, int end)
    {
        var piece = source.AsSpan(start, end - start);
        if (!piece.Contains('\\'))
        {
            return piece.ToString();
        }

        var text = new StringBuilder(piece.Length);
        for (var i = start; i < end; i++)
        {
            if (source[i] == '\\')
            {
                i = Escape(source, i, end, text);
            }
            else
            {
                text.Append(source[i]);
            }
        }

        return text.ToString();
    }

    /// <summary>The text of a verbatim token: only a doubled backtick is special.</summary>
    public static string Verbatim(Token token, string source) =>
        source[(token.Start + 1)..(token.End - 1)].Replace("``", "`", StringComparison.Ordinal);

    /// <summary>Resolves the escape at a backslash; gives the offset of its last character.</summary>
    private static int Escape(string source, int at, int end, StringBuilder text)
    {
        var c = at + 1 < end ? source[at + 1] : '\0';
        switch (c)
        {
            case '\n':
                return at + 1;
            case '\r':
                return at + 2 < end && source[at + 2] == '\n' ? at + 2 : at + 1;
            case 'u' or 'x':
                var digits = c == 'u' ? 4 : 2;
                if (at + 2 + digits <= end && ushort.TryParse(
                    source.AsSpan(at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                {
                    text.Append((char)code);
                    return at + 1 + digits;
                }

                break;
            default:
                var index = "0abfnrtv\\\"'{".IndexOf(c, StringComparison.Ordinal);
                if (index >= 0 && c != 'a')
                {
                    text.Append("\0\a\b\f\n\r\t\v\\\"'{"[index]);
                    return at + 1;
                }

                break;
        }

        throw new SyntaxFault(
            new TextSpan(at, Math.Min(2, end - at)),
            $"`\\{c}` means nothing in a text",
            "write `\\\\` for a backslash");
    }

    private static Value Radix(string text, string digits, NumberStyles style)
    {
        var number = BigInteger.Parse(digits, style, CultureInfo.InvariantCulture);
        if (text[^1] is 'u' or 'U')
        {
            return Numbers.Normal(number);
        }

        // Without a `u`, the digits are the bits of a signed number.
        return number <= uint.MaxValue ? Value.Int(unchecked((int)(uint)number))
            : number <= ulong.MaxValue ? Value.Integer(unchecked((long)(ulong)number))
            : Value.BigInteger(number);
    }

    private static Value Whole(string text)
    {
        var e = text.IndexOfAny(['e', 'E']);
        if (e < 0)
        {
            return Numbers.Normal(BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));
        }

        var exponent = int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return exponent is >= 0 and <= LargestExponent
            ? Numbers.Normal(BigInteger.Parse(text.AsSpan(0, e), NumberStyles.None, CultureInfo.InvariantCulture) * BigInteger.Pow(10, exponent))
            : throw new FormatException();
    }

    private static Value Fraction(string text)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return text[^1] switch
        {
            'f' or 'F' => Value.Float(float.Parse(text.AsSpan(0, text.Length - 1), Style, CultureInfo.InvariantCulture)),
            'd' or 'D' => Value.Double(double.Parse(text.AsSpan(0, text.Length - 1), Style, CultureInfo.InvariantCulture)),
            'm' or 'M' => Value.Decimal(decimal.Parse(text.AsSpan(0, text.Length - 1), Style, CultureInfo.InvariantCulture)),
            _ => Value.Double(double.Parse(text, Style, CultureInfo.InvariantCulture)),
        };
    }
}
