using System.Collections.Frozen;
using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Site.Images;

/// <summary>What was made of the site's images, by their files. Read from many threads at once.</summary>
internal sealed class ImageTable(
    IImageTool? tool, ImmutableSortedDictionary<SitePath, PublishedImage> images, IEnumerable<SitePath> keptWhole)
{
    private readonly FrozenSet<SitePath> _keptWhole = keptWhole.ToFrozenSet();

    /// <summary>A site of which no image was made.</summary>
    public static ImageTable Empty { get; } =
        new(null, ImmutableSortedDictionary<SitePath, PublishedImage>.Empty, []);

    /// <summary>Everything that gets a file of its own, each once, by its URL.</summary>
    public IEnumerable<Rendition> Renditions => images.Values
        .SelectMany(image => image.Renditions)
        .DistinctBy(rendition => rendition.Url)
        .OrderBy(rendition => rendition.Url);

    /// <summary>What was made of an image; null of one that is published as it is.</summary>
    public PublishedImage? Of(SitePath file) => images.GetValueOrDefault(file);

    /// <summary>True for a file whose metadata its owner wants to publish.</summary>
    public bool KeepsMetadata(SitePath file) => _keptWhole.Contains(file);

    /// <summary>The bytes of an image that was made.</summary>
    /// <exception cref="OutputException">It cannot be read any more.</exception>
    public byte[] Read(ImageOrder order) =>
        tool?.Read(order) ?? throw new InvalidOperationException("nothing was made without a tool");
}
