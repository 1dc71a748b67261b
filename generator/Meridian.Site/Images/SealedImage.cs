namespace Meridian.Site.Images;

/// <summary>Images of formats that we only copy.</summary>
internal static class SealedImage
{
    /// <summary>
    /// True when the file of a HEIF, AVIF, JPEG XL or TIFF holds EXIF or XMP. A TIFF is made of it. Pure.
    /// </summary>
    public static bool TellsOfItsMaker(ReadOnlySpan<byte> file) =>
        file.StartsWith("II*\0"u8) || file.StartsWith("MM\0*"u8)
        || file.IndexOf("Exif"u8) >= 0
        || file.IndexOf("application/rdf+xml"u8) >= 0
        || file.IndexOf("xml "u8) is >= 0 and < 4096; // the box that JPEG XL keeps XMP in
}
