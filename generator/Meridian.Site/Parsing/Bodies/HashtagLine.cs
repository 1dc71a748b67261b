using System.Collections.Immutable;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Meridian.Site.Parsing.Hashtags;
using Meridian.Sources;

namespace Meridian.Site.Parsing.Bodies;

/// <summary>The last paragraph of a body when it is made only of hashtags: it tags the post and is not shown.</summary>
internal static class HashtagLine
{
    /// <summary>
    /// Takes that paragraph out of the document and gives its hashtags; none when there is no such paragraph.
    /// </summary>
    public static ImmutableArray<LocatedHashtag> TakeFrom(MarkdownDocument document, MarkdownView view)
    {
        var last = document.LastOrDefault(block => block is not (LinkReferenceDefinitionGroup or FootnoteGroup));
        if (last is not ParagraphBlock paragraph || Read(view, paragraph.Span) is not { Length: > 0 } hashtags)
        {
            return [];
        }

        document.Remove(paragraph);
        return hashtags;
    }

    private static ImmutableArray<LocatedHashtag> Read(MarkdownView view, SourceSpan paragraph)
    {
        var text = view.Text.AsSpan(paragraph.Start, paragraph.Length);
        return HashtagFinder.IsOnlyHashtags(text)
            ? [.. HashtagFinder.Find(text, HashtagMode.Line).Select(tag => Located(view, tag.Shift(paragraph.Start)))]
            : [];
    }

    private static LocatedHashtag Located(MarkdownView view, TextSpan tag) =>
        new(view.Text.Substring(tag.Start, tag.Length), HashtagPlace.LastLine, view.InFile(tag));
}
