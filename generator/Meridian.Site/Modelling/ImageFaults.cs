using Meridian.Site.Images;
using Meridian.Site.Loading;
using Meridian.Sources;

namespace Meridian.Site.Modelling;

/// <summary>Tells of images that readers will not see as they were meant.</summary>
internal static class ImageFaults
{
    internal static readonly Rule BrokenImage = new("MER0260", "broken-image", Severity.Warning);
    internal static readonly Rule HugeImage = new("MER0261", "huge-image", Severity.Warning);
    internal static readonly Rule MissingImageAlt = new("MER0268", "missing-image-alt", Severity.Warning);

    private const string NewFile = "open it in an image program and save it again as JPEG, PNG or WebP";

    /// <summary>The most bytes of an image that anybody should wait for.</summary>
    private const long LargestFile = 50 * Megabyte;

    private const long Megabyte = 1024 * 1024;

    /// <summary>The longest side that browsers and tools agree to show, in pixels.</summary>
    private const int LongestSide = 16_383;

    private const long LargestArea = 100_000_000;

    /// <summary>What is wrong with an image, at each place that shows it. Pure.</summary>
    public static IEnumerable<Diagnostic> Of(ImageUse use) => FaultOf(use.File) is { } fault
        ? use.Places.Select(place => fault with { Location = place })
        : [];

    /// <summary>What is wrong with how a page names its lead image. Pure.</summary>
    public static IEnumerable<Diagnostic> OfLead(Page page)
    {
        if (page.FrontMatter is { Image: { } image, ImageAlt: null })
        {
            yield return MissingImageAlt.At(
                page.Parsed.At(image.Span), "nothing says what this image shows, for readers who cannot see it") with
            {
                Help = "add a line `image_alt: ...` to the front matter, or `image_alt: \"\"` if it only decorates",
            };
        }
    }

    /// <summary>True when a tool should not be given the image.</summary>
    public static bool IsUnfit(SourceFile file) => !file.IsWhole || FaultOf(file) is not null;

    private static Diagnostic? FaultOf(SourceFile file)
    {
        if (!file.IsWhole)
        {
            return null; // that it cannot be read was told where it was read
        }

        if (file.Image is not { } image || (image.Size is null && image.Format != ImageFormat.Svg))
        {
            return file.Length == 0
                ? BrokenImage.At(null, $"`{file.Path.Name}` is an empty file") with { Help = "copy the image anew" }
                : BrokenImage.At(null, $"`{file.Path.Name}` is no image that browsers can show") with
                {
                    Help = NewFile,
                };
        }

        if (!image.IsWhole)
        {
            return BrokenImage.At(
                null, $"`{file.Path.Name}` breaks off before its end, so readers see a part of it or nothing") with
            {
                Help = "copy it anew from where you have it whole",
            };
        }

        return image.Size is { } size
            && (size.Area > LargestArea || Math.Max(size.Width, size.Height) > LongestSide
                || file.Length > LargestFile)
            ? HugeImage.At(
                null,
                $"`{file.Path.Name}` has {size.Width} × {size.Height} pixels in {Amount(file.Length)}, too much for "
                    + "readers to load and for smaller copies to be made") with
            {
                Help = "save it with at most 4000 pixels on its longer side",
            }
            : null;
    }

    private static string Amount(long bytes) => bytes >= Megabyte ? $"{bytes / Megabyte} MB" : $"{bytes / 1024} KB";
}
