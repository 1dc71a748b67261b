using Meridian.Site.Checks.Links;
using Meridian.Site.Html;
using Meridian.Sources;

namespace Meridian.Site.Checks.Pages;

/// <summary>
/// A picture whose size is not known before it loads pushes the text away from under the reader's eyes.
/// </summary>
internal static class ImageSizeCheck
{
    public static readonly Rule MissingDimensions = new("MER0341", "missing-dimensions", Severity.Warning);

    public static IEnumerable<LinkFinding> Check(FinishedPage page)
    {
        foreach (var image in page.Facts.Images)
        {
            // Of a picture that is not there the link check tells.
            if (image.Element == "img" && !image.Traits.HasFlag(ImageTraits.HasDimensions)
                && !string.IsNullOrWhiteSpace(image.Source) && page.Find(image.Source).Rule is null)
            {
                yield return page.About(
                    MissingDimensions,
                    image.Source,
                    image.Span,
                    "the picture does not say how large it is, so the text jumps when it loads",
                    "give its `width` and `height`");
            }
        }
    }
}
