using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;

namespace Meridian.Testing;

/// <summary>Image files made in code, with whatever a test wants in them.</summary>
public static class ImageBytes
{
    /// <summary>
    /// An image as a scenario describes it: `jpeg 1200x800`, and behind it `turned` for a camera that was held on its
    /// side, `told` for one that told where it was, `cut` for a file that breaks off.
    /// </summary>
    public static byte[] Of(string words)
    {
        var all = words.Split(' ', '\n');
        var sides = all[1].Split('x');
        var (width, height) = (
            int.Parse(sides[0], CultureInfo.InvariantCulture), int.Parse(sides[1], CultureInfo.InvariantCulture));
        var exif = all.Contains("turned") ? Exif(6) : all.Contains("told") ? Exif(1) : null;
        var file = all[0] switch
        {
            "jpeg" when exif is not null => Jpeg(width, height, Segment(0xE1, [.. "Exif\0\0"u8, .. exif])),
            "jpeg" => Jpeg(width, height),
            "png" when exif is not null => Png(width, height, Chunk("eXIf"u8, exif)),
            "png" => Png(width, height),
            "webp" => WebP(LossyChunk(width, height)),
            _ => throw new ArgumentException($"no image can be made of `{words}`", nameof(words)),
        };
        return all.Contains("cut") ? file[..^3] : file;
    }

    /// <summary>A block of EXIF that says how the camera was held, and where: `GPS` and a maker's name are in it.</summary>
    public static byte[] Exif(int orientation) =>
    [
        .. "II*\0"u8, 8, 0, 0, 0,
        2, 0,
        0x0F, 0x01, 2, 0, 10, 0, 0, 0, 38, 0, 0, 0, // the maker's name stands behind the entries
        0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0,
        0, 0, 0, 0,
        .. "GPS SECRET"u8,
    ];

    /// <summary>A whole PNG of one grey, with more chunks before its pixels.</summary>
    public static byte[] Png(int width, int height, params ReadOnlySpan<byte[]> chunks)
    {
        // Each row starts with how it is written: as it is.
        var row = new byte[width + 1];
        row.AsSpan(1).Fill(150);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var i = 0; i < height; i++)
            {
                zlib.Write(row);
            }
        }

        var more = new List<byte>();
        foreach (var chunk in chunks)
        {
            more.AddRange(chunk);
        }

        return
        [
            0x89, .. "PNG\r\n\x1a\n"u8,
            .. Chunk("IHDR"u8, [.. Big32(width), .. Big32(height), 8, 0, 0, 0, 0]),
            .. more,
            .. Chunk("IDAT"u8, packed.ToArray()),
            .. Chunk("IEND"u8, []),
        ];
    }

    /// <summary>A chunk of a PNG.</summary>
    public static byte[] Chunk(ReadOnlySpan<byte> name, ReadOnlySpan<byte> content) =>
        [.. Big32(content.Length), .. name, .. content, .. Big32((int)Checksum([.. name, .. content]))];

    /// <summary>A JPEG whose segments are right and whose pixels are nothing, with more segments at its start.</summary>
    public static byte[] Jpeg(int width, int height, params ReadOnlySpan<byte[]> segments)
    {
        var more = new List<byte>();
        foreach (var segment in segments)
        {
            more.AddRange(segment);
        }

        return
        [
            0xFF, 0xD8,
            .. more,
            .. Segment(0xDB, new byte[65]),
            .. Segment(0xC0, [8, .. Big16(height), .. Big16(width), 1, 1, 0x11, 0]),
            .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4,
            0xFF, 0xD9,
        ];
    }

    /// <summary>A segment of a JPEG.</summary>
    public static byte[] Segment(byte marker, ReadOnlySpan<byte> content) =>
        [0xFF, marker, .. Big16(content.Length + 2), .. content];

    /// <summary>A WebP of these chunks.</summary>
    public static byte[] WebP(params ReadOnlySpan<byte[]> chunks)
    {
        var body = new List<byte>();
        foreach (var chunk in chunks)
        {
            body.AddRange(chunk);
        }

        return [.. "RIFF"u8, .. Little32(body.Count + 4), .. "WEBP"u8, .. body];
    }

    /// <summary>A chunk of a WebP, filled up to an even length.</summary>
    public static byte[] RiffChunk(ReadOnlySpan<byte> name, ReadOnlySpan<byte> content) =>
        [.. name, .. Little32(content.Length), .. content, .. new byte[content.Length & 1]];

    /// <summary>The header of a WebP that has more than pixels.</summary>
    public static byte[] ExtendedChunk(byte flags, int width, int height) =>
        RiffChunk("VP8X"u8, [flags, 0, 0, 0, .. Little32(width - 1)[..3], .. Little32(height - 1)[..3]]);

    /// <summary>A chunk of lossy pixels, of which only the header is right.</summary>
    public static byte[] LossyChunk(int width, int height) =>
        RiffChunk("VP8 "u8, [0, 0, 0, 0x9D, 1, 0x2A, .. Little32(width)[..2], .. Little32(height)[..2], 7]);

    /// <summary>A GIF of two pixels by three, with more blocks before its image.</summary>
    public static byte[] Gif(params ReadOnlySpan<byte[]> blocks)
    {
        var more = new List<byte>();
        foreach (var block in blocks)
        {
            more.AddRange(block);
        }

        return
        [
            .. "GIF89a"u8, 2, 0, 3, 0, 0x80, 0, 0, 0xFF, 0xFF, 0xFF, 0, 0, 0,
            .. more,
            0x2C, 0, 0, 0, 0, 2, 0, 3, 0, 0, 2, 2, 0x84, 0x51, 0, 0x3B,
        ];
    }

    private static byte[] Big16(int number) => [(byte)(number >> 8), (byte)number];

    private static byte[] Big32(int number) => [.. Big16(number >> 16), .. Big16(number)];

    private static byte[] Little32(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }

    /// <summary>CRC-32, by its division and not by the way the program takes.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        ulong remainder = 0;
        byte[] padded = [.. bytes, 0, 0, 0, 0];
        for (var i = 0; i < padded.Length * 8; i++)
        {
            var bit = (ulong)(padded[i / 8] >> (i % 8)) & 1;
            bit ^= i < 32 ? 1UL : 0;
            remainder = (remainder << 1) | bit;
            if ((remainder & 0x1_0000_0000) != 0)
            {
                remainder ^= 0x1_04C1_1DB7;
            }
        }

        uint reversed = 0;
        for (var bit = 0; bit < 32; bit++)
        {
            reversed |= ((uint)(remainder >> bit) & 1) << (31 - bit);
        }

        return ~reversed;
    }
}
