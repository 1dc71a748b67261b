using System.Globalization;
using Meridian.Site.Parsing;

namespace Meridian.Site.Views.Bodies;

/// <summary>
/// Says in an `img` of an author's own HTML what it leaves out: how large the image is, its smaller copies, and that it
/// may load later. What the author says stays, and where that decides about the size all of it stays as it is.
/// </summary>
internal static class ImageTag
{
    /// <summary>The attributes to add on a page, each behind a blank. Pure.</summary>
    public static string Missing(ImageTagPiece tag, ImageView image)
    {
        if (SizeOf(tag, image) is not { } size)
        {
            return "";
        }

        var isOneSize = tag.IsInPicture || tag.Says("srcset") || tag.Says("sizes") || image.SourceSet.Length == 0;
        var copies = isOneSize
            ? ""
            : $" srcset=\"{HtmlText.Escape(image.SourceSet)}\" sizes=\"{WidthOnScreen(tag, image)}\"";
        return size + copies + (image.IsFirst || tag.Says("loading") ? "" : " loading=\"lazy\"");
    }

    /// <summary>The same in a feed, whose readers know nothing of our styles. Pure.</summary>
    public static string MissingInFeed(ImageTagPiece tag, ImageView image) =>
        tag.Says("style") ? "" : SizeOf(tag, image) ?? "";

    /// <summary>
    /// The sides that the author leaves out, in proportion to one that is given; null where they cannot be known. A
    /// style that sets the height alone would stretch an image whose width is written.
    /// </summary>
    private static string? SizeOf(ImageTagPiece tag, ImageView image)
    {
        if (image is not { Width: { } width, Height: { } height }
            || (tag.Value("style") is { } style
                && (style.Contains("height", StringComparison.OrdinalIgnoreCase)
                    || style.Contains("block-size", StringComparison.OrdinalIgnoreCase))))
        {
            return null;
        }

        return (tag.Says("width"), tag.Says("height")) switch
        {
            (true, true) => "",
            (false, false) => Text($" width=\"{width}\" height=\"{height}\""),
            (true, false) => Pixels(tag, "width") is { } wide
                ? Text($" height=\"{Scaled(wide, height, width)}\"")
                : null,
            (false, true) => Pixels(tag, "height") is { } high
                ? Text($" width=\"{Scaled(high, width, height)}\"")
                : null,
        };
    }

    /// <summary>How wide it is shown, for `sizes`: as wide as the author says, else as a screen at most.</summary>
    private static string WidthOnScreen(ImageTagPiece tag, ImageView image) => (Pixels(tag, "width"), image) switch
    {
        ({ } wide, _) => Text($"{wide}px"),
        (_, { Width: { } width, Height: { } height })
            when !tag.Says("width") && Pixels(tag, "height") is { } high => Text($"{Scaled(high, width, height)}px"),
        _ => "100vw",
    };

    private static long Scaled(int side, int other, int whole) =>
        Math.Max(1, (((long)side * other) + (whole / 2)) / whole);

    private static int? Pixels(ImageTagPiece tag, string name) =>
        int.TryParse(tag.Value(name), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels > 0
            ? pixels
            : null;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
