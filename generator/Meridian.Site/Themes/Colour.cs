using System.Drawing;
using System.Globalization;

namespace Meridian.Site.Themes;

/// <summary>An opaque colour of the sRGB space.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    private static readonly Colour Black = new(0, 0, 0);
    private static readonly Colour White = new(255, 255, 255);

    /// <summary>
    /// Reads `#rrggbb`, `#rgb` and the names of CSS (CSS Color 4, sections 5.2 and 6.1); false for a colour written
    /// in another way, and for one that lets its ground through. Pure.
    /// </summary>
    public static bool TryParse(string text, out Colour colour)
    {
        if (text is ['#', .. var digits])
        {
            var six = digits.Length == 3 ? string.Concat(digits.Select(digit => new string(digit, 2))) : digits;
            colour = int.TryParse(six, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
                ? new Colour((byte)(number >> 16), (byte)(number >> 8), (byte)number)
                : default;
            return six.Length == 6 && six.All(char.IsAsciiHexDigit);
        }

        // CSS spells some names in both ways.
        var named = Color.FromName(text.Replace("grey", "gray", StringComparison.OrdinalIgnoreCase));
        colour = new Colour(named.R, named.G, named.B);
        return named is { IsKnownColor: true, IsSystemColor: false, A: byte.MaxValue };
    }

    /// <summary>How well one is seen on the other, from 1 to 21 (WCAG 2.2, contrast ratio). Pure.</summary>
    public static double Contrast(Colour first, Colour second)
    {
        var (one, other) = (first.Luminance(), second.Luminance());
        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    /// <summary>
    /// The colour nearest to this, on its way to black or to white, that is seen on a ground as well as asked. Pure.
    /// </summary>
    /// <param name="ground">What it stands on.</param>
    /// <param name="least">The contrast to reach; 4.5 can be reached on every ground.</param>
    public Colour SeenOn(Colour ground, double least)
    {
        var end = Contrast(Black, ground) > Contrast(White, ground) ? Black : White;
        for (var percent = 0; percent < 100; percent++)
        {
            var colour = Toward(end, percent);
            if (Contrast(colour, ground) >= least)
            {
                return colour;
            }
        }

        return end;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    /// <summary>WCAG 2.2, relative luminance.</summary>
    private double Luminance() => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private Colour Toward(Colour end, int percent)
    {
        return new Colour(Part(Red, end.Red), Part(Green, end.Green), Part(Blue, end.Blue));

        byte Part(byte from, byte to) => (byte)(from + ((to - from) * percent / 100));
    }
}
