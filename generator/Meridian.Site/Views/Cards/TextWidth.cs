using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Meridian.Site.Views.Cards;

/// <summary>About how wide a text is when it is drawn. Fonts differ: the widths are those of a wide one.</summary>
internal static class TextWidth
{
    /// <summary>For letters that the table does not have, in thousandths of the font's size.</summary>
    private const int Usual = 640;

    /// <summary>Letters that fill a square, and signs that are drawn as pictures.</summary>
    private const int Square = 1000;

    private static readonly FrozenDictionary<int, int> Advances = Read();

    /// <summary>The width of a text, in thousandths of its font's size. Pure.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }

    /// <summary>The width of one character; nothing for those that stand over or under others. Pure.</summary>
    public static int Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ when Advances.TryGetValue(rune.Value, out var width) => width,
        _ => IsSquare(rune) ? Square : Usual,
    };

    /// <summary>
    /// True for the scripts of East Asia, between whose letters a line may end, and for picture signs.
    /// </summary>
    public static bool IsSquare(Rune rune) => rune.Value
        is (>= 0x1100 and <= 0x11FF)
        or (>= 0x2E80 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFF00 and <= 0xFF60)
        or (>= 0x1F300 and <= 0x1FAFF)
        or (>= 0x20000 and <= 0x3FFFF);

    private static FrozenDictionary<int, int> Read()
    {
        using var stream = typeof(TextWidth).Assembly.GetManifestResourceStream("letter-advances.txt")
            ?? throw new InvalidOperationException("the table of letters is not in the program");
        using var reader = new StreamReader(stream);
        var advances = new Dictionary<int, int>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            var words = line.Split(' ');
            foreach (var range in words.Skip(1).Select(word => word.Split('-')))
            {
                for (var letter = Hex(range[0]); letter <= Hex(range[^1]); letter++)
                {
                    advances[letter] = int.Parse(words[0], CultureInfo.InvariantCulture);
                }
            }
        }

        return advances.ToFrozenDictionary();

        static int Hex(string number) => int.Parse(number, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
