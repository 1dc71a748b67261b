using Markdig.Syntax.Inlines;

namespace Meridian.Site.Parsing.Extensions.Hashtags;

/// <summary>A hashtag in running text, as written, with its sign.</summary>
internal sealed class HashtagInline(string text) : LeafInline
{
    public string Text { get; } = text;
}
