using System.Collections.Immutable;
using System.Net;
using System.Text;
using Markdig.Helpers;
using Meridian.Site.Parsing;

namespace Meridian.Site.Tests.Parsing.Markdown;

/// <summary>Prints a body as HTML with its slots filled in the plainest way, for tests to read.</summary>
internal static class BodyPrinter
{
    public static string Print(Body body) => Print(body.Pieces);

    public static string Print(ImmutableArray<BodyPiece> pieces) => string.Concat(pieces.Select(Print));

    private static string Print(BodyPiece piece) => piece switch
    {
        HtmlPiece html => Encoding.UTF8.GetString(html.Utf8.Span),
        LinkPiece link => Url(link.Target),
        HashtagPiece hashtag => $"<tag>{hashtag.Hashtag}</tag>",
        CitationPiece citation => $"<cite>{citation.Key}{(citation.Locator is { } at ? $" {at}" : "")}</cite>",
        ImagePiece { Placement: ImagePlacement.Alone } image => $"<p>{Image(image)}</p>",
        ImagePiece image => Image(image),
        ContainerPiece container =>
            $"<{container.Name}:{container.Argument}{Attributes(container.Attributes)}>\n"
            + $"{Print(container.Content)}</{container.Name}>\n",
        _ => "",
    };

    private static string Image(ImagePiece image) =>
        $"<img src=\"{Url(image.Target)}\"{Attributes(image.Attributes)} alt=\"{Text(image.Alt)}\""
        + (image.Title is { } title ? $" title=\"{Text(title)}\"" : "") + " />";

    private static string Attributes(ImmutableArray<PieceAttribute> attributes) =>
        string.Concat(attributes.Select(attribute => $" {attribute.Name}=\"{Text(attribute.Value)}\""));

    private static string Text(string text) =>
        WebUtility.HtmlEncode(text).Replace("&#39;", "'", StringComparison.Ordinal);

    private static string Url(string url)
    {
        var escaped = new StringBuilder();
        foreach (var rune in url.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                escaped.Append(HtmlHelper.EscapeUrlCharacter((char)rune.Value) ?? rune.ToString());
                continue;
            }

            foreach (var unit in Encoding.UTF8.GetBytes(rune.ToString()))
            {
                escaped.Append($"%{unit:X2}");
            }
        }

        return escaped.ToString();
    }
}
