using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Meridian.Site.Images.Files;

/// <summary>The blocks of a GIF file (GIF89a, section 17 and following).</summary>
internal static class GifFile
{
    public const uint Image = 0x2C;
    public const uint Trailer = 0x3B;
    public const uint Comment = 0xFE;
    public const uint Application = 0xFF;

    private const byte Extension = 0x21;
    private const int HeaderLength = 13;

    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8);

    /// <summary>
    /// Cuts what follows the header and its colours into blocks; the content of an extension is its first sub-block,
    /// which names it. Never throws. Pure.
    /// </summary>
    public static ImageParts Cut(ReadOnlySpan<byte> file)
    {
        var parts = ImmutableArray.CreateBuilder<ImagePart>();
        var at = BodyStart(file);
        while (at < file.Length)
        {
            var start = at;
            if (file[at] == Trailer)
            {
                parts.Add(new ImagePart(Trailer, at, at + 1, at + 1, at + 1));
                return new ImageParts(parts.DrainToImmutable(), IsWhole: true);
            }

            var kind = (uint)file[at];
            var content = at + 2;
            if (file[at] == Extension && at + 2 < file.Length)
            {
                kind = file[at + 1];
            }
            else if (file[at] == Image && at + 10 < file.Length)
            {
                content = at + 10 + ColoursOf(file[at + 9]) + 1;
            }
            else
            {
                break;
            }

            at = AfterSubBlocks(file, content);
            var first = Math.Min(content, file.Length - 1);
            parts.Add(new ImagePart(
                kind, start, at, Math.Min(first + 1, at), Math.Min(first + 1 + file[first], at)));
        }

        return new ImageParts(parts.DrainToImmutable(), IsWhole: false);
    }

    /// <summary>Where the header and the colours for all images end.</summary>
    public static int BodyStart(ReadOnlySpan<byte> file) =>
        file.Length < HeaderLength ? file.Length : Math.Min(HeaderLength + ColoursOf(file[10]), file.Length);

    public static ImageSize? SizeOf(ReadOnlySpan<byte> file) => file.Length < HeaderLength
        ? null
        : new ImageSize(
            BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..]));

    /// <summary>The bytes of a colour table that a field of flags announces.</summary>
    private static int ColoursOf(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static int AfterSubBlocks(ReadOnlySpan<byte> file, int at)
    {
        while (at < file.Length && file[at] != 0)
        {
            at += file[at] + 1;
        }

        return Math.Min(at + 1, file.Length);
    }
}
