using System.Globalization;

namespace Meridian.Site.Images;

/// <summary>Finds the colour that most of an image is near to.</summary>
internal static class DominantColour
{
    /// <summary>
    /// The mean of the pixels in the fullest of 512 parts of the colour cube, as `#rrggbb`; null for what is no binary
    /// PPM of eight bits. Pure.
    /// </summary>
    public static string? Of(ReadOnlySpan<byte> ppm)
    {
        if (PixelsOf(ppm) is not { } start || ppm.Length - start < 3)
        {
            return null;
        }

        var pixels = ppm[start..];
        var parts = new (int Count, int Red, int Green, int Blue)[512];
        var best = 0;
        for (var at = 0; at + 2 < pixels.Length; at += 3)
        {
            var (red, green, blue) = (pixels[at], pixels[at + 1], pixels[at + 2]);
            var part = (red >> 5 << 6) | (green >> 5 << 3) | (blue >> 5);
            var (count, reds, greens, blues) = parts[part];
            parts[part] = (count + 1, reds + red, greens + green, blues + blue);
            if (parts[part].Count > parts[best].Count)
            {
                best = part;
            }
        }

        var found = parts[best];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"#{found.Red / found.Count:x2}{found.Green / found.Count:x2}{found.Blue / found.Count:x2}");
    }

    /// <summary>
    /// Where the pixels start: behind `P6`, two sides and 255, with notes from `#` to the end of a line.
    /// </summary>
    private static int? PixelsOf(ReadOnlySpan<byte> ppm)
    {
        if (!ppm.StartsWith("P6"u8))
        {
            return null;
        }

        var at = 2;
        for (var numbers = 0; numbers < 3; numbers++)
        {
            while (at < ppm.Length && (char.IsWhiteSpace((char)ppm[at]) || ppm[at] == '#'))
            {
                var end = ppm[at] == '#' ? ppm[at..].IndexOf((byte)'\n') : 0;
                at = end < 0 ? ppm.Length : at + end + 1;
            }

            var start = at;
            while (at < ppm.Length && char.IsAsciiDigit((char)ppm[at]))
            {
                at++;
            }

            if (at == start || (numbers == 2 && !ppm[start..at].SequenceEqual("255"u8)))
            {
                return null;
            }
        }

        return at + 1 <= ppm.Length ? at + 1 : null;
    }
}
