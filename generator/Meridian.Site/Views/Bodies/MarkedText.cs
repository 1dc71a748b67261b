using System.Collections.Immutable;
using System.Text;
using Meridian.Site.Parsing;
using Meridian.Site.Parsing.Bodies;
using Meridian.Sources;

namespace Meridian.Site.Views.Bodies;

/// <summary>A finished text that knows where each of its elements was written. Made only to trace a fault.</summary>
internal sealed class MarkedText
{
    private readonly SourceText _source;
    private readonly TextOrigin _origin;
    private readonly ImmutableArray<SourceMark> _marks;

    private MarkedText(SourceText source, TextOrigin origin, string html, ImmutableArray<SourceMark> marks)
    {
        (_source, _origin, _marks) = (source, origin, marks);
        Html = html;
    }

    /// <summary>The HTML as it stands on pages.</summary>
    public string Html { get; }

    /// <summary>Parses a text once more.</summary>
    /// <param name="source">Holds the text.</param>
    /// <param name="region">The text.</param>
    /// <param name="options">How it was parsed for the pages.</param>
    /// <param name="origin">Turns places in <paramref name="source"/> into those of the file.</param>
    /// <param name="render">Fills its slots as for the pages.</param>
    public static MarkedText Of(
        SourceText source, TextSpan region, MarkdownOptions options, TextOrigin origin, Func<Body, RenderedBody> render)
    {
        var body = render(MarkdownParser.ParseMarked(source, region, options));
        var (html, marks) = SourceMarks.TakeOut(Encoding.UTF8.GetString(body.Html.Span));
        return new MarkedText(source, origin, html, marks);
    }

    /// <summary>
    /// Where the element was written whose tag starts at an offset; null when the text does not write it.
    /// </summary>
    /// <param name="tag">The offset of its `&lt;`.</param>
    /// <param name="part">The part of its tag that is meant, as finished.</param>
    public Location? Find(int tag, string part)
    {
        if (Before(tag) is not { } mark || Html.AsSpan(mark.At, tag - mark.At).ContainsAnyExcept(" \n\r\t"))
        {
            return null;
        }

        var written = Written(mark.Source);
        var inside = _source.Slice(written).IndexOf(part, StringComparison.Ordinal);
        return _origin.At(inside < 0 || part.Length == 0 ? written : new TextSpan(written.Start + inside, part.Length));
    }

    /// <summary>Where the last thing was written that stands before an offset, or at it.</summary>
    public Location? FindNear(int offset) => Before(offset) is { } mark ? _origin.At(Written(mark.Source)) : null;

    /// <summary>The last mark, which is the most exact one.</summary>
    private SourceMark? Before(int offset)
    {
        var low = 0;
        for (var high = _marks.Length; low < high;)
        {
            var middle = (low + high) / 2;
            if (_marks[middle].At <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low > 0 ? _marks[low - 1] : null;
    }

    /// <summary>A tag up to its end, or what else starts there up to the end of its line.</summary>
    private TextSpan Written(int start)
    {
        var rest = _source.Text.AsSpan(start);
        var line = rest.IndexOfAny('\r', '\n') is var end and >= 0 ? rest[..end] : rest;
        var close = rest is ['<', ..] ? rest.IndexOf('>') + 1 : 0;
        return new TextSpan(start, close > 0 ? close : line.TrimEnd().Length);
    }
}
