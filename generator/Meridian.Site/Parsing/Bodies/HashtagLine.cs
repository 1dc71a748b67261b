using System.Collections.Immutable;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Meridian.Site.Parsing.Extensions.Hashtags;
using Meridian.Sources;

namespace Meridian.Site.Parsing.Bodies;

/// <summary>The last paragraph of a body when it is made only of hashtags: it tags the post and is not shown.</summary>
internal static class HashtagLine
{
    private const string Separators = " \t\r\n\u00A0,;";

    /// <summary>Takes that paragraph out of the document and gives its hashtags; none when there is no such paragraph.</summary>
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
        var hashtags = ImmutableArray.CreateBuilder<LocatedHashtag>();
        var end = Math.Min(paragraph.End + 1, view.Text.Length);
        for (var at = paragraph.Start; at < end;)
        {
            if (Separators.Contains(view.Text[at], StringComparison.Ordinal))
            {
                at++;
                continue;
            }

            var rest = view.Text.AsSpan(at, end - at);
            var length = HashtagText.LengthAtStart(rest, HyphenUse.BetweenWords);
            var next = length < rest.Length ? rest[length] : ' ';
            if (length == 0 || !(Separators.Contains(next, StringComparison.Ordinal)
                || HashtagText.Signs.Contains(next, StringComparison.Ordinal)))
            {
                return [];
            }

            var span = view.InFile(new TextSpan(at, length));
            hashtags.Add(new LocatedHashtag(rest[..length].ToString(), HashtagPlace.LastLine, span));
            at += length;
        }

        return hashtags.ToImmutable();
    }
}
