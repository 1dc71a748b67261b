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

    /// <summary>The letters that mean something behind a backslash, and what they mean.</summary>
    private const string Escapes = "0bfnrtv\\\"'";
    private const string Escaped = "\0\b\f\n\r\t\v\\\"'";

    /// <summary>The value of a number token.</summary>
    /// <exception cref="SyntaxFault">It is not a number after all, or too large.</exception>
    public static Value Number(Token token, string source)
    {
        var text = source[token.Start..token.End].Replace("_", "", StringComparison.Ordinal);
        try
        {
            return token.Kind switch
            {
                TokenKind.BinaryInteger when text.Contains('.', StringComparison.Ordinal) => BinaryFraction(text),
                TokenKind.HexInteger => Radix(text, "0" + text[2..].TrimEnd('u', 'U'), NumberStyles.AllowHexSpecifier),
                TokenKind.BinaryInteger =>
                    Radix(text, "0" + text[2..].TrimEnd('u', 'U'), NumberStyles.AllowBinarySpecifier),
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
    /// <param name="own">Characters that a backslash takes the meaning from, beside quotes and backslashes.</param>
    /// <exception cref="SyntaxFault">An escape means nothing.</exception>
    public static string Unescape(string source, int start, int end, string own = "")
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
                i = Escape(source, i, end, own, text);
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
    private static int Escape(string source, int at, int end, string own, StringBuilder text)
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
                const NumberStyles Hex = NumberStyles.AllowHexSpecifier;
                if (at + 2 + digits <= end
                    && ushort.TryParse(source.AsSpan(at + 2, digits), Hex, CultureInfo.InvariantCulture, out var code))
                {
                    text.Append((char)code);
                    return at + 1 + digits;
                }

                break;
            default:
                var index = Escapes.IndexOf(c, StringComparison.Ordinal);
                if (index >= 0 || own.Contains(c, StringComparison.Ordinal))
                {
                    text.Append(index >= 0 ? Escaped[index] : c);
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
            return number <= uint.MaxValue ? Value.Long((long)number) : Value.BigInteger(number);
        }

        // Without a `u`, the digits are the bits of a signed number.
        return number <= uint.MaxValue ? Value.Int(unchecked((int)(uint)number))
            : number <= ulong.MaxValue ? Value.Integer(unchecked((long)(ulong)number))
            : Value.BigInteger(number);
    }

    /// <summary>`0b1.1`, which is 1.5: a double, or a float behind an `f`.</summary>
    private static Value BinaryFraction(string text)
    {
        var digits = text.AsSpan(2).TrimEnd("fFdD");
        var point = digits.IndexOf('.');
        var bits = string.Concat("0", digits[..point], digits[(point + 1)..]);
        var whole = BigInteger.Parse(bits, NumberStyles.AllowBinarySpecifier, CultureInfo.InvariantCulture);
        var number = Math.ScaleB((double)whole, point + 1 - digits.Length);
        return text[^1] is 'f' or 'F' ? Value.Float((float)number) : Value.Double(number);
    }

    private static Value Whole(string text)
    {
        var e = text.IndexOfAny(['e', 'E']);
        if (e < 0)
        {
            return Numbers.Normal(BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));
        }

        var exponent = int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var digits = BigInteger.Parse(text.AsSpan(0, e), NumberStyles.None, CultureInfo.InvariantCulture);
        return exponent is >= 0 and <= LargestExponent
            ? Numbers.Normal(digits * BigInteger.Pow(10, exponent))
            : throw new FormatException();
    }

    private static Value Fraction(string text)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var digits = text.AsSpan().TrimEnd("fFdDmM");
        return text[^1] switch
        {
            'f' or 'F' => Value.Float(float.Parse(digits, Style, CultureInfo.InvariantCulture)),
            'm' or 'M' => Value.Decimal(decimal.Parse(digits, Style, CultureInfo.InvariantCulture)),
            _ => Value.Double(double.Parse(digits, Style, CultureInfo.InvariantCulture)),
        };
    }
}
