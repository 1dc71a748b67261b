using System.Globalization;
using System.Text;
using Meridian.Sources;

namespace Meridian.Site.Yaml;

/// <summary>
/// Says where in its file each character of a YAML text stands, though the text was written in quotes, with escapes, or
/// over several indented lines.
/// </summary>
internal sealed class ScalarPlaces
{
    private readonly TextSpan _whole;
    private readonly TextSpan[]? _characters;

    private ScalarPlaces(TextSpan whole, TextSpan[]? characters) => (_whole, _characters) = (whole, characters);

    /// <summary>Finds the characters of a text inside the span of its scalar. Pure.</summary>
    public static ScalarPlaces Of(SourceText source, TextSpan scalar, string text)
    {
        var stored = source.Slice(scalar);
        // A text that is a quotation mark is not the mark it is written in, so the forms with marks come first.
        var characters = Follow(stored, text, ScalarForm.DoubleQuoted)
            ?? Follow(stored, text, ScalarForm.SingleQuoted)
            ?? Follow(stored, text, ScalarForm.Plain)
            ?? Follow(stored, text, ScalarForm.Block);
        return new ScalarPlaces(scalar, characters);
    }

    /// <summary>Where a part of the text stands in the file; the whole scalar when that cannot be told.</summary>
    public TextSpan Find(TextSpan part)
    {
        if (_characters is not { Length: > 0 } characters || part.Start >= characters.Length)
        {
            return _whole;
        }

        var start = characters[part.Start].Start;
        var end = part.Length == 0 ? start : characters[Math.Min(part.End, characters.Length) - 1].End;
        return TextSpan.FromBounds(start, end).Shift(_whole.Start);
    }

    /// <summary>
    /// Goes through the stored and the read text side by side. Folding and indentation change only blanks, so every
    /// other character must meet its like; null when one does not.
    /// </summary>
    private static TextSpan[]? Follow(ReadOnlySpan<char> stored, string text, ScalarForm form)
    {
        var at = StartOf(stored, form);
        if (at < 0)
        {
            return null;
        }

        var places = new TextSpan[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (form == ScalarForm.DoubleQuoted)
            {
                at = SkipJoinedLines(stored, at);
            }

            var (value, length) = Next(stored, at, form);
            if (value == text[i])
            {
                places[i] = new TextSpan(at, length);
                at += length;
            }
            else if (char.IsWhiteSpace(text[i]))
            {
                var width = at < stored.Length && char.IsWhiteSpace(stored[at]) ? 1 : 0;
                places[i] = new TextSpan(at, width);
                at += width;
            }
            else
            {
                at = SkipBlanks(stored, at, form);
                (value, length) = Next(stored, at, form);
                if (value != text[i])
                {
                    return null;
                }

                places[i] = new TextSpan(at, length);
                at += length;
            }
        }

        return places;
    }

    private static int StartOf(ReadOnlySpan<char> stored, ScalarForm form)
    {
        switch (form)
        {
            case ScalarForm.Plain:
                return 0;
            case ScalarForm.Block:
                return stored is ['|' or '>', ..] ? stored.IndexOfAny('\n', '\r') : -1;
            default:
                var mark = form == ScalarForm.DoubleQuoted ? '"' : '\'';
                return stored is [var first, ..] && (first == mark || QuoteMarks.Opens(first)) ? 1 : -1;
        }
    }

    /// <summary>The character that stands at an offset, and how many characters it is written with.</summary>
    private static (char? Value, int Length) Next(ReadOnlySpan<char> stored, int at, ScalarForm form) =>
        stored[at..] switch
        {
            [] => (null, 0),
            ['\'', '\'', ..] when form == ScalarForm.SingleQuoted => ('\'', 2),
            ['\\', var sign, ..] when form == ScalarForm.DoubleQuoted => Escape(stored[at..], sign),
            [var control and (< ' ' or '\u007F'), ..] when control is not ('\n' or '\r' or '\t') => ('\uFFFD', 1),
            [var c, ..] => (c, 1),
        };

    /// <summary>The escapes of double quotes (YAML 1.2.2, section 5.7).</summary>
    private static (char? Value, int Length) Escape(ReadOnlySpan<char> stored, char sign) => sign switch
    {
        'n' => ('\n', 2),
        't' or '\t' => ('\t', 2),
        'r' => ('\r', 2),
        '0' => ('\0', 2),
        'a' => ('\a', 2),
        'b' => ('\b', 2),
        'v' => ('\v', 2),
        'f' => ('\f', 2),
        'e' => ('\u001B', 2),
        'N' => ('\u0085', 2),
        '_' => ('\u00A0', 2),
        'L' => ('\u2028', 2),
        'P' => ('\u2029', 2),
        'x' => Code(stored, 2),
        'u' => Code(stored, 4),
        'U' => Code(stored, 8),
        _ => (sign, 2),
    };

    // A code beyond the first plane is two characters of the text; the whole scalar is then the place.
    private static (char? Value, int Length) Code(ReadOnlySpan<char> stored, int digits) =>
        stored.Length >= digits + 2
        && int.TryParse(
            stored.Slice(2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
        && Rune.IsValid(code) && new Rune(code).IsBmp
            ? ((char)code, digits + 2)
            : (null, 0);

    private static int SkipBlanks(ReadOnlySpan<char> stored, int at, ScalarForm form)
    {
        while (at < stored.Length && char.IsWhiteSpace(stored[at]))
        {
            at++;
        }

        return form == ScalarForm.DoubleQuoted ? SkipJoinedLines(stored, at) : at;
    }

    /// <summary>A line break after `\` joins two lines, and the blanks of the second do not count.</summary>
    private static int SkipJoinedLines(ReadOnlySpan<char> stored, int at)
    {
        while (stored[at..] is ['\\', '\n' or '\r', ..])
        {
            at++;
            while (at < stored.Length && char.IsWhiteSpace(stored[at]))
            {
                at++;
            }
        }

        return at;
    }

    private enum ScalarForm
    {
        Plain,
        DoubleQuoted,
        SingleQuoted,
        Block,
    }
}
