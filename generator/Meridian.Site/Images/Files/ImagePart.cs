using System.Collections.Immutable;

namespace Meridian.Site.Images.Files;

/// <summary>One piece of an image file: a segment of a JPEG, a chunk of a PNG or WebP, a block of a GIF.</summary>
/// <param name="Kind">The marker, the four letters of the chunk, or the label of the block, as a number.</param>
/// <param name="Start">Where it begins in the file.</param>
/// <param name="End">Where the next piece begins.</param>
/// <param name="ContentStart">Where its content begins, behind what says its kind and length.</param>
/// <param name="ContentEnd">Where its content ends.</param>
internal readonly record struct ImagePart(uint Kind, int Start, int End, int ContentStart, int ContentEnd)
{
    public ReadOnlySpan<byte> Content(ReadOnlySpan<byte> file) => file[ContentStart..ContentEnd];

    public ReadOnlySpan<byte> Whole(ReadOnlySpan<byte> file) => file[Start..End];
}

/// <summary>An image file cut into its pieces.</summary>
/// <param name="Parts">The pieces, in order; bytes between and behind them belong to none.</param>
/// <param name="IsWhole">False when the file breaks off before its end.</param>
internal sealed record ImageParts(ImmutableArray<ImagePart> Parts, bool IsWhole)
{
    /// <summary>The first piece of a kind.</summary>
    public ImagePart? Find(uint kind)
    {
        foreach (var part in Parts)
        {
            if (part.Kind == kind)
            {
                return part;
            }
        }

        return null;
    }

    public bool Has(uint kind) => Find(kind) is not null;
}
