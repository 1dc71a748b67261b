using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Meridian.Site.Parsing.Bodies;

/// <summary>Finds what stands before `&lt;!--more--&gt;`, or the first paragraph.</summary>
internal static class ExcerptFinder
{
    public static Excerpt? Find(MarkdownDocument document, string source)
    {
        if (source.Contains("<!--", StringComparison.Ordinal) && BeforeMark(document) is { } marked)
        {
            return new Excerpt(marked, ExcerptSource.MoreMark);
        }

        return FirstParagraph(document) is { } text ? new Excerpt(text, ExcerptSource.FirstParagraph) : null;
    }

    private static string? BeforeMark(MarkdownDocument document)
    {
        var text = new StringBuilder();
        foreach (var block in document)
        {
            switch (block)
            {
                case HtmlBlock { Type: HtmlBlockType.Comment } html when IsMark(html.Lines.ToString()):
                    return Text(text);
                case ParagraphBlock { Inline: { } inline } when MarkIn(inline) is { } mark:
                    text.Append(' ');
                    PlainText.Append(text, inline, mark);
                    return Text(text);
                default:
                    PlainText.Append(text, block);
                    break;
            }
        }

        return null;
    }

    private static HtmlInline? MarkIn(ContainerInline inline)
    {
        for (var child = inline.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is HtmlInline html && IsMark(html.Tag))
            {
                return html;
            }
        }

        return null;
    }

    private static bool IsMark(string html)
    {
        var text = html.AsSpan().Trim();
        return text.StartsWith("<!--") && text[4..].TrimStart().StartsWith("more", StringComparison.Ordinal);
    }

    private static string? FirstParagraph(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is ParagraphBlock paragraph && PlainText.Of(paragraph.Inline) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return container.OfType<ContainerBlock>().Select(FirstParagraph).FirstOrDefault(text => text is not null);
    }

    private static string? Text(StringBuilder text) => text.ToString().Trim() is { Length: > 0 } found ? found : null;
}
