using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Meridian.Site.Images.Files;

/// <summary>The chunks of a PNG file (W3C PNG, section 5).</summary>
internal static class PngFile
{
    public const int SignatureLength = 8;

    public static readonly uint Header = ChunkName.Of("IHDR"u8);
    public static readonly uint Pixels = ChunkName.Of("IDAT"u8);
    public static readonly uint End = ChunkName.Of("IEND"u8);
    public static readonly uint Exif = ChunkName.Of("eXIf"u8);
    public static readonly uint Transparency = ChunkName.Of("tRNS"u8);
    public static readonly uint Animation = ChunkName.Of("acTL"u8);

    public static bool Is(ReadOnlySpan<byte> file) =>
        file is [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..];

    /// <summary>Cuts the file into chunks; a last one that breaks off is kept as far as it goes. Pure.</summary>
    public static ImageParts Cut(ReadOnlySpan<byte> file)
    {
        var parts = ImmutableArray.CreateBuilder<ImagePart>();
        for (var at = SignatureLength; at + 8 <= file.Length;)
        {
            var kind = ChunkName.Of(file[(at + 4)..]);
            var end = at + 12L + BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (end > file.Length)
            {
                parts.Add(new ImagePart(kind, at, file.Length, at + 8, file.Length));
                break;
            }

            parts.Add(new ImagePart(kind, at, (int)end, at + 8, (int)end - 4));
            if (kind == End)
            {
                return new ImageParts(parts.DrainToImmutable(), IsWhole: true);
            }

            at = (int)end;
        }

        return new ImageParts(parts.DrainToImmutable(), IsWhole: false);
    }

    /// <summary>The size in the header, which comes first; null without one.</summary>
    public static ImageSize? SizeOf(ReadOnlySpan<byte> file, ImageParts parts) =>
        parts.Parts is [var first, ..] && first.Kind == Header && first.Content(file) is { Length: >= 8 } header
            ? new ImageSize(
                BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]))
            : null;

    /// <summary>True when some pixels may let the page shine through.</summary>
    public static bool HasAlpha(ReadOnlySpan<byte> file, ImageParts parts) =>
        parts.Has(Transparency)
        || (parts.Find(Header) is { } header && header.Content(file) is { Length: >= 10 } content
            && content[9] is 4 or 6);
}
