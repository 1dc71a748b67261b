using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Site.Images;

/// <summary>
/// Makes images of images. The core reads no more of one than its header: its caller lends it a program that can do
/// more, and that remembers what it made.
/// </summary>
public interface IImageTool
{
    /// <summary>What the program on this machine can do.</summary>
    ImageSkills Skills { get; }

    /// <summary>
    /// Makes all that is ordered, or finds it among what was made before, and answers each order under its key.
    /// Whatever the program does is an answer.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller stopped waiting.</exception>
    ImmutableDictionary<string, ImageAnswer> Make(ImmutableArray<ImageOrder> orders, CancellationToken cancel);

    /// <summary>The bytes of an image that was made.</summary>
    /// <exception cref="OutputException">It cannot be read any more.</exception>
    byte[] Read(ImageOrder order);
}

/// <summary>What an image tool can do.</summary>
public sealed record ImageSkills
{
    /// <summary>Why nothing can be made, as the end of a sentence; null when the program is there.</summary>
    public string? Missing { get; init; }

    /// <summary>What the owner can do about that.</summary>
    public string? Help { get; init; }

    /// <summary>The formats that it writes.</summary>
    public ImmutableHashSet<ImageFormat> Writes { get; init; } = [];

    /// <summary>Whether it can draw an SVG.</summary>
    public bool Draws { get; init; }
}

/// <summary>How an image is brought to its size.</summary>
public enum ImageFit
{
    /// <summary>As wide as asked, and as high as that makes it.</summary>
    Width,

    /// <summary>As large as asked, the less telling edges cut off.</summary>
    Crop,

    /// <summary>As large as asked, whatever that does to its shape.</summary>
    Stretch,
}

/// <summary>One image to make, upright, without metadata, in the colours of the web (sRGB).</summary>
/// <param name="Key">Names it for good: equal keys, equal images. Letters and digits only.</param>
/// <param name="Subject">What it is made of.</param>
/// <param name="Format">The format to write.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels; 0 where the width decides.</param>
/// <param name="Fit">How it is brought to its size.</param>
public sealed record ImageOrder(
    string Key, ImageSubject Subject, ImageFormat Format, int Width, int Height, ImageFit Fit);

/// <summary>What an image is made of.</summary>
/// <param name="Hash">Names its bytes.</param>
public abstract record ImageSubject(string Hash)
{
    /// <summary>What its file would be called by its kind, with the dot.</summary>
    public abstract string Extension { get; }
}

/// <summary>A file of the site.</summary>
public sealed record FileSubject(string Hash, SitePath File) : ImageSubject(Hash)
{
    public override string Extension => File.Extension;
}

/// <summary>A drawing that the build made.</summary>
public sealed record DrawingSubject(string Hash, ReadOnlyMemory<byte> Svg) : ImageSubject(Hash)
{
    public override string Extension => ".svg";
}

/// <summary>What became of an order.</summary>
/// <param name="Fault">Null when it was made; else what went wrong, as the end of a sentence.</param>
public sealed record ImageAnswer(string? Fault)
{
    public static ImageAnswer Made { get; } = new((string?)null);
}
