using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Site.Images;

/// <summary>One file that is published besides an image, made of it.</summary>
/// <param name="Url">Where it is published.</param>
/// <param name="Order">How it is made.</param>
internal sealed record Rendition(UrlPath Url, ImageOrder Order);

/// <summary>What is made of one image of the site.</summary>
internal sealed record PublishedImage
{
    /// <summary>Narrower ones in its own format, by width.</summary>
    public ImmutableArray<Rendition> Narrower { get; init; } = [];

    /// <summary>The same in other formats, the smallest files first; within a format by width.</summary>
    public ImmutableArray<Rendition> Alternatives { get; init; } = [];

    /// <summary>The whole image set upright, where the camera was not held so.</summary>
    public ImageOrder? Upright { get; init; }

    /// <summary>The part of it that social networks show.</summary>
    public Rendition? Crop { get; init; }

    /// <summary>A few of its pixels, to find the colour that is shown before it loads.</summary>
    public ImageOrder? Sample { get; init; }

    /// <summary>That colour, as `#rrggbb`.</summary>
    public string? Colour { get; init; }

    public IEnumerable<ImageOrder> Orders =>
        Renditions.Select(rendition => rendition.Order)
            .Concat(new[] { Upright, Sample }.OfType<ImageOrder>());

    /// <summary>What gets a file of its own.</summary>
    public IEnumerable<Rendition> Renditions =>
        Narrower.Concat(Alternatives).Concat(Crop is null ? [] : [Crop]);

    /// <summary>The same without the orders of some keys.</summary>
    public PublishedImage Without(IReadOnlySet<string> keys)
    {
        return this with
        {
            Narrower = [.. Narrower.Where(one => IsLeft(one.Order))],
            Alternatives = [.. Alternatives.Where(one => IsLeft(one.Order))],
            Upright = IsLeft(Upright) ? Upright : null,
            Crop = IsLeft(Crop?.Order) ? Crop : null,
            Sample = IsLeft(Sample) ? Sample : null,
        };

        bool IsLeft(ImageOrder? order) => order is null || !keys.Contains(order.Key);
    }
}
