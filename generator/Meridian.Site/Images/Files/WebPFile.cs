using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Meridian.Site.Images.Files;

/// <summary>The chunks of a WebP file (RFC 9649, section 2).</summary>
internal static class WebPFile
{
    public const int HeaderLength = 12;

    public static readonly uint Extended = ChunkName.Of("VP8X"u8);
    public static readonly uint Lossy = ChunkName.Of("VP8 "u8);
    public static readonly uint Lossless = ChunkName.Of("VP8L"u8);
    public static readonly uint Exif = ChunkName.Of("EXIF"u8);
    public static readonly uint Xmp = ChunkName.Of("XMP "u8);

    /// <summary>Bits of the extended header's first byte (section 2.7).</summary>
    public const byte AnimationFlag = 0x02;

    /// <inheritdoc cref="AnimationFlag"/>
    public const byte XmpFlag = 0x04;

    /// <inheritdoc cref="AnimationFlag"/>
    public const byte ExifFlag = 0x08;

    /// <inheritdoc cref="AnimationFlag"/>
    public const byte AlphaFlag = 0x10;

    /// <inheritdoc cref="AnimationFlag"/>
    public const byte ProfileFlag = 0x20;

    public static bool Is(ReadOnlySpan<byte> file) =>
        file.Length >= HeaderLength && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8);

    /// <summary>Cuts the file into chunks; a last one that breaks off is kept as far as it goes. Pure.</summary>
    public static ImageParts Cut(ReadOnlySpan<byte> file)
    {
        var end = 8L + BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        var isWhole = end <= file.Length;
        file = file[..(int)Math.Min(end, file.Length)];
        var parts = ImmutableArray.CreateBuilder<ImagePart>();
        for (var at = HeaderLength; at + 8 <= file.Length;)
        {
            var length = (long)BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            var content = (int)Math.Min(at + 8 + length, file.Length);
            var next = (int)Math.Min(at + 8 + length + (length & 1), file.Length);
            isWhole &= at + 8 + length <= file.Length;
            parts.Add(new ImagePart(ChunkName.Of(file[at..]), at, next, at + 8, content));
            at = next;
        }

        isWhole &= parts.Count > 0;
        return new ImageParts(parts.DrainToImmutable(), isWhole);
    }

    /// <summary>The size, as each of the three forms of the file writes it (sections 2.5 to 2.7).</summary>
    public static ImageSize? SizeOf(ReadOnlySpan<byte> file, ImageParts parts)
    {
        if (parts.Parts is not [var first, ..])
        {
            return null;
        }

        var content = first.Content(file);
        if (first.Kind == Extended && content.Length >= 10)
        {
            return new ImageSize(1 + Number24(content[4..]), 1 + Number24(content[7..]));
        }

        if (first.Kind == Lossless && content is [0x2F, ..] && content.Length >= 5)
        {
            var packed = BinaryPrimitives.ReadUInt32LittleEndian(content[1..]);
            return new ImageSize(1 + (int)(packed & 0x3FFF), 1 + (int)((packed >> 14) & 0x3FFF));
        }

        return first.Kind == Lossy && content.Length >= 10
            ? new ImageSize(
                BinaryPrimitives.ReadUInt16LittleEndian(content[6..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(content[8..]) & 0x3FFF)
            : null;

        static int Number24(ReadOnlySpan<byte> from) => from[0] | (from[1] << 8) | (from[2] << 16);
    }

    /// <summary>The flags of the extended header; those of the simple forms are told by what they hold.</summary>
    public static byte FlagsOf(ReadOnlySpan<byte> file, ImageParts parts)
    {
        if (parts.Find(Extended) is { } header && header.Content(file) is [var flags, ..])
        {
            return flags;
        }

        // The lossless form has a bit of its own that says whether the alpha of its pixels counts.
        return parts.Find(Lossless) is { } pixels && pixels.Content(file) is { Length: >= 5 } content
            && (content[4] & 0x10) != 0
                ? AlphaFlag
                : (byte)0;
    }
}
