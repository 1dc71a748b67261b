using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Meridian.Site.Images.Files;

/// <summary>The segments of a JPEG file (ITU T.81, annex B).</summary>
internal static class JpegFile
{
    public const uint Start = 0xD8;
    public const uint End = 0xD9;
    public const uint Scan = 0xDA;
    public const uint App0 = 0xE0;
    public const uint App1 = 0xE1;
    public const uint App2 = 0xE2;
    public const uint App14 = 0xEE;
    public const uint Comment = 0xFE;

    public static bool Is(ReadOnlySpan<byte> file) => file is [0xFF, 0xD8, 0xFF, ..];

    /// <summary>
    /// Cuts the file into segments; a scan takes its coded pixels with it. What stands between segments is passed over,
    /// as decoders do, and so is what follows the end. Never throws. Pure.
    /// </summary>
    public static ImageParts Cut(ReadOnlySpan<byte> file)
    {
        var parts = ImmutableArray.CreateBuilder<ImagePart>();
        parts.Add(new ImagePart(Start, 0, 2, 2, 2));
        var at = 2;
        while (NextMarker(file, at) is >= 0 and var start)
        {
            uint marker = file[start + 1];
            at = start + 2;
            if (marker is 0x01 or (>= 0xD0 and <= 0xD9))
            {
                parts.Add(new ImagePart(marker, start, at, at, at));
                if (marker == End)
                {
                    return new ImageParts(parts.DrainToImmutable(), IsWhole: true);
                }

                continue;
            }

            if (at + 2 > file.Length)
            {
                break;
            }

            var (content, end) = (at + 2, at + BinaryPrimitives.ReadUInt16BigEndian(file[at..]));
            if (end < content || end > file.Length)
            {
                break;
            }

            at = marker == Scan ? EndOfScan(file, end) : end;
            parts.Add(new ImagePart(marker, start, at, content, end));
        }

        return new ImageParts(parts.DrainToImmutable(), IsWhole: false);
    }

    /// <summary>The size that the frame header gives, not yet turned upright; null without one.</summary>
    public static ImageSize? SizeOf(ReadOnlySpan<byte> file, ImageParts parts)
    {
        foreach (var part in parts.Parts)
        {
            var frame = part.Content(file);
            if (part.Kind is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && frame.Length >= 5)
            {
                return new ImageSize(
                    BinaryPrimitives.ReadUInt16BigEndian(frame[3..]), BinaryPrimitives.ReadUInt16BigEndian(frame[1..]));
            }
        }

        return null;
    }

    public static bool IsExif(ReadOnlySpan<byte> file, ImagePart part) =>
        part.Kind == App1 && part.Content(file).StartsWith("Exif\0\0"u8);

    /// <summary>
    /// Where the next marker stands, its last fill byte taken for its first byte; -1 when there is none.
    /// </summary>
    private static int NextMarker(ReadOnlySpan<byte> file, int from)
    {
        for (var at = from; at + 1 < file.Length; at++)
        {
            if (file[at] == 0xFF && file[at + 1] is not (0x00 or 0xFF))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>
    /// Where the coded pixels end: at a marker that neither stuffs a byte nor restarts the decoder (B.1.1.2).
    /// </summary>
    private static int EndOfScan(ReadOnlySpan<byte> file, int from)
    {
        var at = from;
        while (at < file.Length)
        {
            var mark = file[at..].IndexOf((byte)0xFF);
            if (mark < 0 || at + mark + 1 >= file.Length)
            {
                return file.Length;
            }

            at += mark;
            switch (file[at + 1])
            {
                case 0x00 or (>= 0xD0 and <= 0xD7):
                    at += 2;
                    break;
                case 0xFF:
                    at++;
                    break;
                default:
                    return at;
            }
        }

        return file.Length;
    }
}
