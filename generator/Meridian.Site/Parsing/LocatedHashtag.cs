using Meridian.Sources;

namespace Meridian.Site.Parsing;

/// <summary>A hashtag as written, with its sign, and where it stands.</summary>
internal sealed record LocatedHashtag(string Text, HashtagPlace Place, TextSpan Span);

/// <summary>Where in a body a hashtag stands.</summary>
internal enum HashtagPlace
{
    /// <summary>In running text, where a <see cref="HashtagPiece"/> stands for it.</summary>
    Text,

    /// <summary>In the last paragraph, made only of hashtags, which is not part of the body.</summary>
    LastLine,
}
