using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Meridian.Site.Loading;

/// <summary>The width and height of an image in pixels, read from the first bytes of its file.</summary>
internal readonly partial record struct ImageSize(int Width, int Height)
{
    /// <summary>Reads PNG, GIF, JPEG, WebP and SVG; null for anything else and for a broken file. Pure.</summary>
    public static ImageSize? Of(ReadOnlySpan<byte> bytes)
    {
        var size = bytes switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => Png(bytes),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => Gif(bytes),
            [0xFF, 0xD8, ..] => Jpeg(bytes),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] =>
                WebP(bytes),
            _ => Svg(bytes),
        };
        return size is { Width: > 0, Height: > 0 } ? size : null;
    }

    private static ImageSize? Png(ReadOnlySpan<byte> bytes) => bytes.Length < 24
        ? null
        : new ImageSize(
            BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));

    private static ImageSize? Gif(ReadOnlySpan<byte> bytes) => bytes.Length < 10
        ? null
        : new ImageSize(
            BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));

    /// <summary>
    /// Walks the segments to the frame header (ITU T.81, B.2.2); an EXIF turn by 90 degrees swaps the sides.
    /// </summary>
    private static ImageSize? Jpeg(ReadOnlySpan<byte> bytes)
    {
        var turned = false;
        var at = 2;
        while (at + 9 < bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var height = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]);
                var width = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]);
                return turned ? new ImageSize(height, width) : new ImageSize(width, height);
            }

            var segment = bytes.Slice(at + 4, Math.Clamp(length - 2, 0, bytes.Length - at - 4));
            turned |= marker == 0xE1 && IsTurned(segment);
            at += 2 + length;
        }

        return null;
    }

    /// <summary>True when the EXIF orientation is one of those that lie on their side (5 to 8).</summary>
    private static bool IsTurned(ReadOnlySpan<byte> exif)
    {
        if (!exif.StartsWith("Exif\0\0"u8) || exif.Length < 14)
        {
            return false;
        }

        var tiff = exif[6..];
        var little = tiff[0] == (byte)'I';
        var first = Number32(tiff, 4, little);
        if (first + 2 > tiff.Length)
        {
            return false;
        }

        var count = Number16(tiff, (int)first, little);
        for (var i = 0; i < count; i++)
        {
            var entry = (int)first + 2 + (12 * i);
            if (entry + 12 > tiff.Length)
            {
                return false;
            }

            if (Number16(tiff, entry, little) == 0x0112)
            {
                return Number16(tiff, entry + 8, little) is >= 5 and <= 8;
            }
        }

        return false;

        static int Number16(ReadOnlySpan<byte> from, int at, bool little) => little
            ? BinaryPrimitives.ReadUInt16LittleEndian(from[at..])
            : BinaryPrimitives.ReadUInt16BigEndian(from[at..]);

        static long Number32(ReadOnlySpan<byte> from, int at, bool little) => little
            ? BinaryPrimitives.ReadUInt32LittleEndian(from[at..])
            : BinaryPrimitives.ReadUInt32BigEndian(from[at..]);
    }

    /// <summary>The three forms of the WebP container (RFC 9649, section 2.5 to 2.7).</summary>
    private static ImageSize? WebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30)
        {
            return null;
        }

        var chunk = bytes[12..16];
        if (chunk.SequenceEqual("VP8X"u8))
        {
            return new ImageSize(1 + Number24(bytes[24..]), 1 + Number24(bytes[27..]));
        }

        if (chunk.SequenceEqual("VP8L"u8))
        {
            var packed = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return new ImageSize(1 + (int)(packed & 0x3FFF), 1 + (int)((packed >> 14) & 0x3FFF));
        }

        return new ImageSize(
            BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF,
            BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF);

        static int Number24(ReadOnlySpan<byte> from) => from[0] | (from[1] << 8) | (from[2] << 16);
    }

    /// <summary>The root element's width and height in pixels, else those of its view box.</summary>
    private static ImageSize? Svg(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        if (SvgTag().Match(head) is not { Success: true } tag)
        {
            return null;
        }

        var (width, height) = (Length(tag.Value, "width"), Length(tag.Value, "height"));
        if (width is { } w && height is { } h)
        {
            return new ImageSize(w, h);
        }

        var box = ViewBox().Match(tag.Value);
        return box.Success ? new ImageSize(Pixels(box.Groups[1].Value), Pixels(box.Groups[2].Value)) : null;
    }

    private static int? Length(string tag, string name)
    {
        foreach (Match length in SvgLength().Matches(tag))
        {
            if (length.Groups[1].Value == name)
            {
                return Pixels(length.Groups[2].Value);
            }
        }

        return null;
    }

    private static int Pixels(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var pixels)
            && pixels is > 0 and < 100_000
            ? (int)Math.Round(pixels)
            : 0;

    [GeneratedRegex(@"<svg\b[^>]*>")]
    private static partial Regex SvgTag();

    [GeneratedRegex("""\s(width|height)\s*=\s*["']\s*([0-9.]+)(?:px)?\s*["']""")]
    private static partial Regex SvgLength();

    [GeneratedRegex("""\sviewBox\s*=\s*["']\s*[-0-9.]+[\s,]+[-0-9.]+[\s,]+([0-9.]+)[\s,]+([0-9.]+)\s*["']""")]
    private static partial Regex ViewBox();
}
