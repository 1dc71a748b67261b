using Meridian.Site.Images.Files;

namespace Meridian.Site.Images;

/// <summary>What an image's file says of it, read without opening its pixels.</summary>
internal sealed record ImageHeader(ImageFormat Format)
{
    /// <summary>Its size upright; null when the file does not say, as of a drawing that fills its place.</summary>
    public ImageSize? Size { get; init; }

    /// <summary>How the camera was held, as EXIF numbers it; 1 is upright.</summary>
    public int Orientation { get; init; } = ExifOrientation.Upright;

    /// <summary>True when the page may shine through.</summary>
    public bool HasAlpha { get; init; }

    public bool IsAnimated { get; init; }

    /// <summary>False when the file breaks off before its end.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>Reads PNG, JPEG, GIF, WebP and SVG; null for anything else. Never throws. Pure.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> file)
    {
        var header = PngFile.Is(file) ? Png(file)
            : JpegFile.Is(file) ? Jpeg(file)
            : GifFile.Is(file) ? Gif(file)
            : WebPFile.Is(file) ? WebP(file)
            : SvgFile.RootOf(file) is { } root ? new ImageHeader(ImageFormat.Svg)
            {
                Size = SvgFile.SizeOf(root),
                HasAlpha = true,
            }
            : null;
        if (header is null)
        {
            return null;
        }

        var size = header.Size is { Width: > 0, Height: > 0 } known ? known : (ImageSize?)null;
        return header with
        {
            Size = ExifOrientation.LiesOnItsSide(header.Orientation) ? size?.Turned : size,
        };
    }

    private static ImageHeader Png(ReadOnlySpan<byte> file)
    {
        var parts = PngFile.Cut(file);
        return new ImageHeader(ImageFormat.Png)
        {
            Size = PngFile.SizeOf(file, parts),
            Orientation = parts.Find(PngFile.Exif) is { } exif
                ? ExifOrientation.Read(exif.Content(file))
                : ExifOrientation.Upright,
            HasAlpha = PngFile.HasAlpha(file, parts),
            IsAnimated = parts.Has(PngFile.Animation),
            IsWhole = parts.IsWhole && parts.Has(PngFile.Pixels),
        };
    }

    private static ImageHeader Jpeg(ReadOnlySpan<byte> file)
    {
        var parts = JpegFile.Cut(file);
        var orientation = ExifOrientation.Upright;
        foreach (var part in parts.Parts)
        {
            if (JpegFile.IsExif(file, part))
            {
                orientation = ExifOrientation.Read(part.Content(file));
                break;
            }
        }

        return new ImageHeader(ImageFormat.Jpeg)
        {
            Size = JpegFile.SizeOf(file, parts),
            Orientation = orientation,
            IsWhole = parts.IsWhole && parts.Has(JpegFile.Scan),
        };
    }

    private static ImageHeader Gif(ReadOnlySpan<byte> file)
    {
        var parts = GifFile.Cut(file);
        var images = parts.Parts.Count(part => part.Kind == GifFile.Image);
        return new ImageHeader(ImageFormat.Gif)
        {
            Size = GifFile.SizeOf(file),
            HasAlpha = true,
            IsAnimated = images > 1,
            IsWhole = parts.IsWhole && images > 0,
        };
    }

    private static ImageHeader WebP(ReadOnlySpan<byte> file)
    {
        var parts = WebPFile.Cut(file);
        var flags = WebPFile.FlagsOf(file, parts);
        return new ImageHeader(ImageFormat.WebP)
        {
            Size = WebPFile.SizeOf(file, parts),
            Orientation = parts.Find(WebPFile.Exif) is { } exif
                ? ExifOrientation.Read(exif.Content(file))
                : ExifOrientation.Upright,
            HasAlpha = (flags & WebPFile.AlphaFlag) != 0,
            IsAnimated = (flags & WebPFile.AnimationFlag) != 0,
            IsWhole = parts.IsWhole,
        };
    }
}
