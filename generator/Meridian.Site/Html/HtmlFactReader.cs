using System.Buffers;
using System.Text;

namespace Meridian.Site.Html;

/// <summary>
/// Reads the facts of one produced page in one pass over its tokens, without building a tree. Whatever is fed to it, it
/// answers: malformed markup is read as a browser would.
/// </summary>
internal static class HtmlFactReader
{
    /// <summary>Reads a page stored as UTF-8. Spans count UTF-16 units of the decoded text. Pure.</summary>
    public static PageFacts Read(ReadOnlySpan<byte> utf8)
    {
        var buffer = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(utf8.Length));
        try
        {
            var length = Encoding.UTF8.GetChars(utf8, buffer);
            return Read(buffer.AsMemory(0, length));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads a page given as text. Pure.</summary>
    public static PageFacts Read(string html) => Read(html.AsMemory());

    /// <summary>Reads a page; nothing of the result refers to <paramref name="html"/> afterwards. Pure.</summary>
    public static PageFacts Read(ReadOnlyMemory<char> html)
    {
        var run = new HtmlFactRun(html, ForeignContent.Html, depth: 0);
        return run.Finish();
    }

    /// <summary>Reads an SVG file: its names, and the URLs it loads or links to. Pure.</summary>
    public static SvgFacts ReadSvg(string svg)
    {
        var page = new HtmlFactRun(svg.AsMemory(), ForeignContent.Svg, depth: 0).Finish();
        return new SvgFacts { Links = page.Links, Ids = page.Ids };
    }
}

/// <summary>What a text starts out as.</summary>
internal enum ForeignContent
{
    Html,
    Svg,
}
