using System.Collections.Immutable;
using Meridian.Site.Parsing.Bodies;
using Meridian.Site.Views.Bodies;
using Meridian.Sources;

namespace Meridian.Site.Checks.Origins;

/// <summary>A stretch of a page from one mark to the next, and what it was made of.</summary>
internal readonly record struct MarkedElement(string Html, SourceMark Mark, MarkedSource Source)
{
    /// <summary>The last mark at an offset or before it, which is the most exact one.</summary>
    public static SourceMark? Last(ImmutableArray<SourceMark> marks, int offset) =>
        CountUpTo(marks, offset) is > 0 and var count ? marks[count - 1] : null;

    /// <summary>How many marks there are before an offset and at it.</summary>
    public static int CountUpTo(ImmutableArray<SourceMark> marks, int offset)
    {
        var low = 0;
        for (var high = marks.Length; low < high;)
        {
            var middle = (low + high) / 2;
            if (marks[middle].At <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Where the element was written whose tag starts at an offset.</summary>
    /// <param name="tag">The offset of its `&lt;`.</param>
    /// <param name="part">The part of its tag that is meant, as finished.</param>
    public Origin Find(int tag, string part) =>
        Source.Origin is { } origin ? InText(origin, tag, part) : InTemplate(tag);

    /// <summary>
    /// A text marks each of its elements. What stands behind an element and has no mark is not written as it is.
    /// </summary>
    private Origin InText(TextOrigin origin, int tag, string part)
    {
        var written = WrittenAt(Mark.Offset);
        var isExact = !Html.AsSpan(Mark.At, tag - Mark.At).ContainsAnyExcept(" \n\r\t");
        var inside = isExact ? Source.Text.Slice(written).IndexOf(part, StringComparison.Ordinal) : -1;
        var span = inside < 0 || part.Length == 0 ? written : new TextSpan(written.Start + inside, part.Length);
        return new Origin(origin.At(span)) { Kind = isExact ? OriginKind.Content : OriginKind.Nearby };
    }

    /// <summary>
    /// A template marks each of its texts, which stand in the page as they are, but for the blanks before their lines;
    /// what follows a text without a mark comes from the code that follows it.
    /// </summary>
    private Origin InTemplate(int tag)
    {
        var template = Source.Text.Text;
        var code = template.IndexOf("{{", Mark.Offset, StringComparison.Ordinal);
        var end = code < 0 ? template.Length : code;
        var at = Mark.Offset - 1;
        for (var tags = Html.AsSpan(Mark.At, tag - Mark.At).Count('<'); tags >= 0 && at >= -1; tags--)
        {
            at = template.IndexOf('<', at + 1, end - at - 1) is var next and >= 0 ? next : -2;
        }

        var close = code < 0 ? -1 : template.IndexOf("}}", code, StringComparison.Ordinal);
        var span = at >= 0 ? WrittenAt(at)
            : close >= 0 ? TextSpan.FromBounds(code, close + 2)
            : WrittenAt(Mark.Offset);
        return new Origin(Source.Text.At(span)) { Kind = OriginKind.Template };
    }

    /// <summary>A tag up to its end, or what else starts there up to the end of its line.</summary>
    private TextSpan WrittenAt(int start)
    {
        var rest = Source.Text.Text.AsSpan(start);
        var line = rest.IndexOfAny('\r', '\n') is var end and >= 0 ? rest[..end] : rest;
        var close = rest is ['<', ..] ? rest.IndexOf('>') + 1 : 0;
        return new TextSpan(start, close > 0 ? close : line.TrimEnd().Length);
    }
}
