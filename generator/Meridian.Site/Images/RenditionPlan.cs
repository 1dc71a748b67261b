using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Meridian.Sources;

namespace Meridian.Site.Images;

/// <summary>Decides what is made of an image: which widths, in which formats, under which names. Pure.</summary>
internal static class RenditionPlan
{
    /// <summary>The size of a card that social networks show.</summary>
    public static readonly ImageSize Card = new(1200, 630);

    /// <summary>Changes when the same order would give another image, so that nobody keeps the old one.</summary>
    private const string Recipe = "1";

    /// <summary>An image that is narrower than this would look coarse as a card.</summary>
    private const int NarrowestCard = 600;

    /// <summary>The sides of the sample that a colour is found in.</summary>
    private const int SampleSide = 16;

    /// <summary>The widest that is made, in pixels: no screen shows a text with a wider one.</summary>
    public const int LargestWidth = 1600;

    private static readonly ImmutableArray<int> Widths = [480, 800, 1200, LargestWidth];

    /// <summary>What is made of an image that is published.</summary>
    /// <param name="subject">Its file.</param>
    /// <param name="header">What its file says; it must say its size.</param>
    /// <param name="roles">What it is published for.</param>
    /// <param name="skills">What the tool can do.</param>
    public static PublishedImage Of(FileSubject subject, ImageHeader header, ImageRoles roles, ImageSkills skills)
    {
        var size = header.Size ?? throw new ArgumentException("an image without a size", nameof(header));
        var crop = roles.HasFlag(ImageRoles.Shared) && (header.Format != ImageFormat.Svg || skills.Draws)
            && (roles != ImageRoles.Shared || !IsCard(header))
            ? CropOf(subject, header, size)
            : null;
        if (header.Format is not (ImageFormat.Jpeg or ImageFormat.Png or ImageFormat.WebP) || header.IsAnimated)
        {
            return new PublishedImage { Crop = crop };
        }

        var upright = header.Orientation == 1
            ? null
            : Order(subject, header.Format, size.Width, size.Height, ImageFit.Stretch);
        if (!roles.HasFlag(ImageRoles.Shown))
        {
            return new PublishedImage { Crop = crop, Upright = upright };
        }

        var narrower = Widths.Where(width => width * 10L <= size.Width * 9L).ToImmutableArray();
        var whole = size.Width <= LargestWidth ? narrower.Add(size.Width) : narrower;
        return new PublishedImage
        {
            Narrower = [.. narrower.Select(width => Scaled(header.Format, width))],
            Alternatives =
            [
                .. new[] { ImageFormat.Avif, ImageFormat.WebP }
                    .Where(format => format != header.Format && skills.Writes.Contains(format))
                    .SelectMany(format => whole.Select(width => Scaled(format, width))),
            ],
            Upright = upright,
            Crop = crop,
            Sample = header.HasAlpha
                ? null
                : Order(subject, ImageFormat.Pixels, SampleSide, SampleSide, ImageFit.Stretch),
        };

        Rendition Scaled(ImageFormat format, int width) =>
            Named(Order(subject, format, width, 0, ImageFit.Width), subject.File.Stem, $"-{width}w");
    }

    /// <summary>A card drawn by the theme.</summary>
    /// <param name="drawing">The drawing.</param>
    /// <param name="name">What its file is called besides its fingerprint.</param>
    public static Rendition CardOf(DrawingSubject drawing, string name) =>
        Named(Order(drawing, ImageFormat.Png, Card.Width, Card.Height, ImageFit.Stretch), name, "-card");

    /// <summary>True for what its owner has made a card already.</summary>
    private static bool IsCard(ImageHeader header) => header is
    { Format: ImageFormat.Jpeg or ImageFormat.Png, Orientation: 1, IsAnimated: false } && header.Size == Card;

    /// <summary>The card's shape, as large as the image allows; null for one that is too small.</summary>
    private static Rendition? CropOf(FileSubject subject, ImageHeader header, ImageSize size)
    {
        var width = header.Format == ImageFormat.Svg
            ? Card.Width
            : (int)Math.Min(Math.Min(Card.Width, size.Width), (long)size.Height * Card.Width / Card.Height);
        if (width < NarrowestCard)
        {
            return null;
        }

        var height = (int)Math.Round((double)width * Card.Height / Card.Width);
        var format = header.Format is ImageFormat.Jpeg or ImageFormat.WebP ? ImageFormat.Jpeg : ImageFormat.Png;
        return Named(Order(subject, format, width, height, ImageFit.Crop), subject.File.Stem, "-share");
    }

    private static ImageOrder Order(ImageSubject subject, ImageFormat format, int width, int height, ImageFit fit)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture, $"{Recipe} {subject.Hash} {format} {width}x{height} {fit}");
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
        return new ImageOrder(key, subject, format, width, height, fit);
    }

    private static Rendition Named(ImageOrder order, string stem, string what) => new(
        UrlPath.Of($"/assets/images/{Plain(stem)}{what}.{order.Key[..10]}{ImageFormats.Extension(order.Format)}"),
        order);

    /// <summary>A file's name as it can stand in any URL and in a list of them.</summary>
    private static string Plain(string stem)
    {
        const int longest = 60;
        var plain = new StringBuilder(stem.Length);
        foreach (var letter in stem.AsSpan(0, Math.Min(stem.Length, longest)))
        {
            plain.Append(char.IsAsciiLetterOrDigit(letter) || letter == '_' ? char.ToLowerInvariant(letter) : '-');
        }

        return plain.ToString().Trim('-') is { Length: > 0 } name ? name : "image";
    }
}

/// <summary>What an image is published for.</summary>
[Flags]
internal enum ImageRoles
{
    /// <summary>Whoever has its address may look at it.</summary>
    None = 0,

    /// <summary>Pages show it.</summary>
    Shown = 1,

    /// <summary>It stands for a page, or for the site, where that is shared.</summary>
    Shared = 2,

    /// <summary>The image of a post or page: lists and the page show it, and it is shared.</summary>
    Lead = Shown | Shared,
}
