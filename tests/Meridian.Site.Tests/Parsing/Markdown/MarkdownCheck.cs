using Meridian.Site.Parsing;
using Meridian.Site.Settings;
using Meridian.Sources;

namespace Meridian.Site.Tests.Parsing.Markdown;

/// <summary>Markdown in, HTML or facts out: the one place where these tests touch the parser.</summary>
internal static class MarkdownCheck
{
    public static SourceText File(string text) => new(SitePath.Of("content/posts/a.md"), text);

    public static Body Parse(string markdown) => Parse(markdown, MarkdownOptions.Default);

    public static Body ParseEscaped(string markdown) =>
        Parse(markdown, new MarkdownOptions { RawHtml = RawHtmlChoice.Escape });

    public static Body Parse(string markdown, MarkdownOptions options) =>
        MarkdownParser.Parse(File(markdown), new TextSpan(0, markdown.Length), options);

    /// <summary>The body as HTML, which must come without findings.</summary>
    public static string ToHtml(string markdown)
    {
        var body = Parse(markdown);
        Assert.Empty(body.Diagnostics);
        return BodyPrinter.Print(body);
    }

    /// <summary>Findings as `line:column name: message`.</summary>
    public static IEnumerable<string> Findings(string markdown) =>
        Parse(markdown).Diagnostics.Select(finding =>
            $"{Place(markdown, finding.Location!.Span)} {finding.Rule.Name}: {finding.Message}");

    /// <summary>
    /// `line:column-line:column` as contract positions are: 1-based, end exclusive; the end line only if another.
    /// </summary>
    public static string Place(string text, TextSpan span)
    {
        var file = File(text);
        var (start, end) = (file.PositionOf(span.Start), file.PositionOf(span.End));
        return start.Line == end.Line
            ? $"{start.Line}:{start.Column}-{end.Column}"
            : $"{start.Line}:{start.Column}-{end.Line}:{end.Column}";
    }

    /// <summary>Every slot of a body with its place and what is written there.</summary>
    public static IEnumerable<string> Slots(string markdown) =>
        Parse(markdown).AllPieces().Select(piece => piece switch
        {
            LinkPiece link => Slot(markdown, link.Role.ToString(), link.Span),
            ImagePiece image => Slot(markdown, "Image", image.Span),
            HashtagPiece hashtag => Slot(markdown, "Hashtag", hashtag.Span),
            CitationPiece citation => Slot(markdown, "Citation", citation.Span),
            ContainerPiece container => Slot(markdown, "Container", container.Span),
            _ => null,
        }).OfType<string>();

    private static string Slot(string markdown, string kind, TextSpan span) =>
        $"{Place(markdown, span)} {kind} {markdown.Substring(span.Start, span.Length)}";
}
