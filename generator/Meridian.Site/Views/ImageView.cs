using System.Collections.Immutable;
using System.Globalization;
using Meridian.Site.Images;
using Meridian.Site.Settings;

namespace Meridian.Site.Views;

/// <summary>An image as a theme sees it.</summary>
internal sealed record ImageView(string Url, string AbsoluteUrl, string Alt)
{
    /// <summary>Pixels; null when the file does not say, or lies on another site.</summary>
    public int? Width { get; init; }

    /// <inheritdoc cref="Width"/>
    public int? Height { get; init; }

    /// <summary>The author's title for it, shown by some browsers as a tip.</summary>
    public string? Title { get; init; }

    /// <summary>Who made it, as readers are told; only of a lead image.</summary>
    public string? Credit { get; init; }

    /// <summary>Classes, id and other attributes that the author gave.</summary>
    public string Attributes { get; init; } = "";

    /// <summary>What was made of it; null of an image that is published as it is.</summary>
    public PublishedImage? Made { get; init; }

    /// <summary>Where the site is served.</summary>
    public required BaseUrl Site { get; init; }

    /// <summary>True for the one that readers see first, and should not wait for.</summary>
    public bool IsFirst { get; init; }

    /// <summary>
    /// The colour to show before it loads, as `#rrggbb`; null where it is not known, or where the author styles it.
    /// </summary>
    public string? Colour => Attributes.Contains(" style=", StringComparison.OrdinalIgnoreCase) ? null : Made?.Colour;

    /// <summary>Makes the finished markup; called only where a template asks for it.</summary>
    public Func<ImageView, ReadOnlyMemory<byte>>? Render { get; init; }

    /// <summary>The widths it comes in, in its own format; empty when there is but one.</summary>
    public string SourceSet => Made is { Narrower: { IsEmpty: false } narrower }
        ? string.Join(", ", narrower.Select(Candidate).Concat(Whole))
        : "";

    /// <summary>The other formats it comes in, the smallest files first.</summary>
    public ImmutableArray<ImageSourceView> Sources =>
    [
        .. (Made?.Alternatives ?? []).GroupBy(rendition => rendition.Order.Format)
            .Select(format => new ImageSourceView(
                ImageFormats.MediaType(format.Key), string.Join(", ", format.Select(Candidate)))),
    ];

    /// <summary>The image itself, unless it is far wider than the widest that was made of it.</summary>
    private IEnumerable<string> Whole => Width is { } width && width <= RenditionPlan.LargestWidth
        ? [string.Create(CultureInfo.InvariantCulture, $"{Url} {width}w")]
        : [];

    private string Candidate(Rendition rendition) => string.Create(
        CultureInfo.InvariantCulture, $"{Site.Relative(rendition.Url)} {rendition.Order.Width}w");
}

/// <summary>A format that an image is also published in.</summary>
internal sealed record ImageSourceView(string Type, string SourceSet);
