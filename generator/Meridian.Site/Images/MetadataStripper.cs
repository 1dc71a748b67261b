using System.Buffers.Binary;
using System.Collections.Frozen;
using Meridian.Site.Images.Files;

namespace Meridian.Site.Images;

/// <summary>
/// Takes out of an image's file what is not needed to see it: where and when it was taken and with what, notes, small
/// copies of it, and whatever programs hang behind its end. The pixels stay as they are coded, the colour profile
/// stays, and so does the way the camera was held, when that is not upright.
/// </summary>
public static class MetadataStripper
{
    private const int JfifLength = 14;

    private static readonly uint PngProfile = ChunkName.Of("iCCP"u8);
    private static readonly uint WebPProfile = ChunkName.Of("ICCP"u8);

    private static readonly FrozenSet<uint> SeenInPng = FrozenSet.Create(
        PngFile.Header, ChunkName.Of("PLTE"u8), PngFile.Pixels, PngFile.End, PngFile.Transparency,
        ChunkName.Of("gAMA"u8), ChunkName.Of("cHRM"u8), ChunkName.Of("sRGB"u8), PngProfile,
        ChunkName.Of("sBIT"u8), ChunkName.Of("cICP"u8), ChunkName.Of("mDCV"u8), ChunkName.Of("cLLI"u8),
        ChunkName.Of("pHYs"u8), ChunkName.Of("bKGD"u8), PngFile.Animation, ChunkName.Of("fcTL"u8),
        ChunkName.Of("fdAT"u8));

    private static readonly FrozenSet<uint> SeenInWebP = FrozenSet.Create(
        WebPFile.Extended, WebPFile.Lossy, WebPFile.Lossless, ChunkName.Of("ALPH"u8), ChunkName.Of("ANIM"u8),
        ChunkName.Of("ANMF"u8), WebPProfile);

    private enum ColourProfile
    {
        Kept,
        Dropped,
    }

    /// <summary>
    /// The file of a JPEG, PNG, WebP or GIF without its metadata; any other file as it is. Never throws. Pure.
    /// </summary>
    public static byte[] Strip(byte[] file) => Strip(file, ColourProfile.Kept);

    /// <summary>
    /// The same, and without its colour profile, which is right for an image in the colours of the web (sRGB). Pure.
    /// </summary>
    public static byte[] StripWithProfile(byte[] file) => Strip(file, ColourProfile.Dropped);

    private static byte[] Strip(byte[] file, ColourProfile profile) =>
        JpegFile.Is(file) ? Jpeg(file, profile)
        : PngFile.Is(file) ? Png(file, profile)
        : WebPFile.Is(file) ? WebP(file, profile)
        : GifFile.Is(file) ? Gif(file)
        : file;

    private static byte[] Jpeg(ReadOnlySpan<byte> file, ColourProfile profile)
    {
        var output = new MemoryStream(file.Length);
        var orientation = ImageHeader.Read(file)?.Orientation ?? ExifOrientation.Upright;
        var isTold = orientation == ExifOrientation.Upright;
        foreach (var part in JpegFile.Cut(file).Parts)
        {
            if (!IsSeen(part, part.Content(file), profile))
            {
                continue;
            }

            // The word on the camera stands where EXIF would: behind the start and JFIF's own segment.
            if (!isTold && part.Kind is not (JpegFile.Start or JpegFile.App0))
            {
                WriteSegment(output, JpegFile.App1, [.. "Exif\0\0"u8, .. ExifOrientation.Write(orientation)]);
                isTold = true;
            }

            if (part.Kind == JpegFile.App0 && part.Content(file) is { Length: > JfifLength } jfif)
            {
                // Its last two bytes are the sides of a small copy that may follow.
                WriteSegment(output, JpegFile.App0, [.. jfif[..(JfifLength - 2)], 0, 0]);
            }
            else
            {
                output.Write(part.Whole(file));
            }
        }

        return output.ToArray();
    }

    private static bool IsSeen(ImagePart part, ReadOnlySpan<byte> content, ColourProfile profile) => part.Kind switch
    {
        JpegFile.App0 => content.StartsWith("JFIF\0"u8),
        JpegFile.App2 => profile == ColourProfile.Kept && content.StartsWith("ICC_PROFILE\0"u8),
        JpegFile.App14 => content.StartsWith("Adobe"u8),
        JpegFile.Comment or (>= 0xE0 and <= 0xEF) => false,
        _ => true,
    };

    private static void WriteSegment(MemoryStream output, uint marker, ReadOnlySpan<byte> content)
    {
        Span<byte> head = [0xFF, (byte)marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(content.Length + 2));
        output.Write(head);
        output.Write(content);
    }

    private static byte[] Png(ReadOnlySpan<byte> file, ColourProfile profile)
    {
        var output = new MemoryStream(file.Length);
        output.Write(file[..PngFile.SignatureLength]);
        foreach (var part in PngFile.Cut(file).Parts)
        {
            if (part.Kind == PngProfile && profile == ColourProfile.Dropped)
            {
                continue;
            }

            if (SeenInPng.Contains(part.Kind))
            {
                output.Write(part.Whole(file));
            }
            else if (part.Kind == PngFile.Exif
                && ExifOrientation.Read(part.Content(file)) is not ExifOrientation.Upright and var orientation)
            {
                WriteChunk(output, "eXIf"u8, ExifOrientation.Write(orientation));
            }
        }

        return output.ToArray();
    }

    private static void WriteChunk(MemoryStream output, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        output.Write(number);
        output.Write(name);
        output.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, PngChecksum.Of([.. name, .. content]));
        output.Write(number);
    }

    private static byte[] WebP(ReadOnlySpan<byte> file, ColourProfile profile)
    {
        var output = new MemoryStream(file.Length);
        output.Write(file[..WebPFile.HeaderLength]);
        var parts = WebPFile.Cut(file);
        var orientation = parts.Has(WebPFile.Extended) && parts.Find(WebPFile.Exif) is { } exif
            ? ExifOrientation.Read(exif.Content(file))
            : ExifOrientation.Upright;
        var dropped = profile == ColourProfile.Dropped ? WebPProfile : 0;
        foreach (var part in parts.Parts.Where(part => SeenInWebP.Contains(part.Kind) && part.Kind != dropped))
        {
            var start = (int)output.Length;
            output.Write(part.Whole(file));
            if (part.Kind == WebPFile.Extended && part.ContentEnd > part.ContentStart)
            {
                var kept = orientation == ExifOrientation.Upright ? (byte)0 : WebPFile.ExifFlag;
                var gone = WebPFile.ExifFlag | WebPFile.XmpFlag | (dropped == 0 ? 0 : WebPFile.ProfileFlag);
                var flags = file[part.ContentStart] & ~gone;
                output.GetBuffer()[start + part.ContentStart - part.Start] = (byte)(flags | kept);
            }
        }

        if (orientation != ExifOrientation.Upright)
        {
            var block = ExifOrientation.Write(orientation);
            output.Write([.. "EXIF"u8, (byte)block.Length, 0, 0, 0, .. block]);
        }

        var whole = output.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(whole.AsSpan(4), whole.Length - 8);
        return whole;
    }

    private static byte[] Gif(ReadOnlySpan<byte> file)
    {
        var output = new MemoryStream(file.Length);
        output.Write(file[..GifFile.BodyStart(file)]);
        foreach (var part in GifFile.Cut(file).Parts)
        {
            var content = part.Content(file);
            var isSeen = part.Kind switch
            {
                GifFile.Comment => false,
                // Programs keep how often it plays, and its colours, in blocks of their own.
                GifFile.Application => content.StartsWith("NETSCAPE2.0"u8) || content.StartsWith("ANIMEXTS1.0"u8)
                    || content.StartsWith("ICCRGBG1012"u8),
                _ => true,
            };
            if (isSeen)
            {
                output.Write(part.Whole(file));
            }
        }

        return output.ToArray();
    }
}
