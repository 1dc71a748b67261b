namespace Meridian.Site.Parsing.Extensions.RawHtml;

/// <summary>
/// Says where in the parsed text a character of a stretch of HTML stands, though line prefixes were left out.
/// </summary>
internal sealed class SourceMap(IReadOnlyList<(int Offset, int Position)> lines)
{
    /// <summary>The position of an offset in the HTML.</summary>
    public int PositionOf(int offset)
    {
        var (low, high) = (0, lines.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = lines[middle].Offset <= offset ? (middle, high) : (low, middle - 1);
        }

        return lines[low].Position + offset - lines[low].Offset;
    }
}
