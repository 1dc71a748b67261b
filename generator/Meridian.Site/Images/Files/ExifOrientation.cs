using System.Buffers.Binary;

namespace Meridian.Site.Images.Files;

/// <summary>
/// The one word of EXIF that readers see: how the camera was held (EXIF 2.32, tag 0x0112; 1 is upright, 5 to 8 lie on
/// their side).
/// </summary>
internal static class ExifOrientation
{
    public const int Upright = 1;

    private const ushort Tag = 0x0112;

    public static bool LiesOnItsSide(int orientation) => orientation is >= 5 and <= 8;

    /// <summary>Reads it from a block of EXIF; upright where none is given. Never throws. Pure.</summary>
    /// <param name="block">The block, which starts with a TIFF header or with `Exif` and two zeros before that.</param>
    public static int Read(ReadOnlySpan<byte> block)
    {
        var tiff = block.StartsWith("Exif\0\0"u8) ? block[6..] : block;
        if (tiff.Length < 8 || !(tiff.StartsWith("II"u8) || tiff.StartsWith("MM"u8)))
        {
            return Upright;
        }

        var isLittle = tiff[0] == (byte)'I';
        var first = isLittle
            ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..])
            : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (first + 2L > tiff.Length)
        {
            return Upright;
        }

        var directory = tiff[(int)first..];
        var count = Number(directory);
        for (var at = 2; count > 0 && at + 12 <= directory.Length; count--, at += 12)
        {
            if (Number(directory[at..]) == Tag)
            {
                return Number(directory[(at + 8)..]) is var found and >= 1 and <= 8 ? found : Upright;
            }
        }

        return Upright;

        int Number(ReadOnlySpan<byte> from) => isLittle
            ? BinaryPrimitives.ReadUInt16LittleEndian(from)
            : BinaryPrimitives.ReadUInt16BigEndian(from);
    }

    /// <summary>A TIFF block that says this and nothing else. Pure.</summary>
    public static byte[] Write(int orientation) =>
    [
        .. "MM\0*"u8, 0, 0, 0, 8, // big-endian, the first directory follows
        0, 1, // of one entry:
        Tag >> 8, Tag & 0xFF, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, // one short number
        0, 0, 0, 0, // and no other directory
    ];
}
