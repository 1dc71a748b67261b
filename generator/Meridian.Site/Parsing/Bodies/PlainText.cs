using System.Text;
using Markdig.Extensions.SmartyPants;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Meridian.Site.Parsing.Extensions.Hashtags;
using Meridian.Site.Parsing.Extensions.Text;

namespace Meridian.Site.Parsing.Bodies;

/// <summary>
/// Reads the text of a stretch of inline Markdown, without markup. An image in it says nothing; inside an image's own
/// text, it says its text. It walks the tree by its links and not by calls:
/// emphasis may be nested thousands deep.
/// </summary>
internal static class PlainText
{
    public static string Of(ContainerInline? root)
    {
        switch (root?.FirstChild)
        {
            case null:
                return "";
            case LiteralInline { NextSibling: null } only:
                return only.Content.ToString().Trim();
        }

        var text = new StringBuilder();
        Append(text, root);
        return text.ToString().Trim();
    }

    /// <summary>The texts of the images in a stretch, for one that holds nothing else to read.</summary>
    public static string OfImages(ContainerInline? root) => root is null
        ? ""
        : string.Join(' ', root.Descendants<LinkInline>().Where(link => link.IsImage).Select(Of)).Trim();

    /// <summary>The text of a block that holds text, or of all such blocks inside it, separated by spaces.</summary>
    public static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case HeadingBlock or LinkReferenceDefinition:
                break;
            case LeafBlock { Inline: { } inline }:
                if (text.Length > 0 && text[^1] != ' ')
                {
                    text.Append(' ');
                }

                Append(text, inline);
                break;
            case ContainerBlock container:
                foreach (var inner in container)
                {
                    Append(text, inner);
                }

                break;
        }
    }

    /// <summary>Adds the text of <paramref name="root"/>, up to <paramref name="end"/> if that lies in it.</summary>
    public static void Append(StringBuilder text, ContainerInline root, Inline? end = null)
    {
        Inline? current = root.FirstChild;
        while (current is not null && current != end)
        {
            AppendLeaf(text, current);
            current = Next(current, root);
        }
    }

    private static Inline? Next(Inline current, ContainerInline root)
    {
        var isOwnImage = current is LinkInline { IsImage: true } && root is not LinkInline { IsImage: true };
        if (!isOwnImage && current is ContainerInline { FirstChild: { } child })
        {
            return child;
        }

        Inline? up = current;
        while (up is not null && up != root)
        {
            if (up.NextSibling is { } sibling)
            {
                return sibling;
            }

            up = up.Parent;
        }

        return null;
    }

    private static void AppendLeaf(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.ContentSpan);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case SmartyPant smart:
                text.Append(SmartPunctuation.TextOf(smart));
                break;
            case HashtagInline hashtag:
                text.Append(hashtag.Text);
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
            case DelimiterInline delimiter:
                text.Append(delimiter.ToLiteral());
                break;
        }
    }
}
