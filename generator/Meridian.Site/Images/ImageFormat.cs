namespace Meridian.Site.Images;

/// <summary>The formats that images of a site are in.</summary>
public enum ImageFormat
{
    Jpeg,
    Png,
    Gif,
    WebP,
    Avif,
    Svg,

    /// <summary>Bare colours (binary PPM), to look at an image and not to publish it.</summary>
    Pixels,
}

/// <summary>What formats are called.</summary>
public static class ImageFormats
{
    /// <summary>The extension of a file in a format, with its dot.</summary>
    public static string Extension(ImageFormat format) => format switch
    {
        ImageFormat.Jpeg => ".jpg",
        ImageFormat.Png => ".png",
        ImageFormat.Gif => ".gif",
        ImageFormat.WebP => ".webp",
        ImageFormat.Avif => ".avif",
        ImageFormat.Svg => ".svg",
        ImageFormat.Pixels => ".ppm",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The media type of a format, as browsers know it.</summary>
    public static string MediaType(ImageFormat format) => format switch
    {
        ImageFormat.Jpeg => "image/jpeg",
        ImageFormat.Png => "image/png",
        ImageFormat.Gif => "image/gif",
        ImageFormat.WebP => "image/webp",
        ImageFormat.Avif => "image/avif",
        ImageFormat.Svg => "image/svg+xml",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
