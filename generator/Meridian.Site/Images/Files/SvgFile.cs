using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Meridian.Site.Images.Files;

/// <summary>What the root element of a drawing says of its size.</summary>
internal static partial class SvgFile
{
    /// <summary>
    /// How far into a file its root element is looked for, in bytes: editors put long notes before it.
    /// </summary>
    private const int Reach = 16 * 1024;

    /// <summary>The root element's tag; null in what is no drawing. Pure.</summary>
    public static string? RootOf(ReadOnlySpan<byte> file)
    {
        var head = Encoding.UTF8.GetString(file[..Math.Min(file.Length, Reach)]);
        return Root().Match(head) is { Success: true } root ? root.Value : null;
    }

    /// <summary>The width and height in pixels, else those of the view box; null when neither is given. Pure.</summary>
    public static ImageSize? SizeOf(string root)
    {
        var (width, height) = (Side(root, "width"), Side(root, "height"));
        if (width is { } w && height is { } h)
        {
            return new ImageSize(w, h);
        }

        var box = ViewBox().Match(root);
        return box.Success ? new ImageSize(Pixels(box.Groups[1].Value), Pixels(box.Groups[2].Value)) : null;
    }

    private static int? Side(string root, string name)
    {
        foreach (Match side in Length().Matches(root))
        {
            if (side.Groups[1].Value == name)
            {
                return Pixels(side.Groups[2].Value);
            }
        }

        return null;
    }

    private static int Pixels(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var pixels)
            && pixels is > 0 and < 100_000
            ? (int)Math.Round(pixels)
            : 0;

    [GeneratedRegex(@"<svg\b[^>]*>")]
    private static partial Regex Root();

    [GeneratedRegex("""\s(width|height)\s*=\s*["']\s*([0-9.]+)(?:px)?\s*["']""")]
    private static partial Regex Length();

    [GeneratedRegex("""\sviewBox\s*=\s*["']\s*[-0-9.]+[\s,]+[-0-9.]+[\s,]+([0-9.]+)[\s,]+([0-9.]+)\s*["']""")]
    private static partial Regex ViewBox();
}
