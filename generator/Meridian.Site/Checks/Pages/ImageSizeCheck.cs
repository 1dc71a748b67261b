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

    public static IEnumerable<LinkFinding> Check(PageView page)
    {
        foreach (var image in page.Facts.Images)
        {
            if (image.Element == "img" && !image.Traits.HasFlag(ImageTraits.HasDimensions))
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
