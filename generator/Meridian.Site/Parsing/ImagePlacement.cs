namespace Meridian.Site.Parsing;

/// <summary>How an image stands in its text.</summary>
internal enum ImagePlacement
{
    /// <summary>Among words, or inside a link: what replaces it must be phrasing content.</summary>
    Inline,

    /// <summary>
    /// It was all of its paragraph. The pieces around it hold no `p`: what replaces it may be a block.
    /// </summary>
    Alone,
}
