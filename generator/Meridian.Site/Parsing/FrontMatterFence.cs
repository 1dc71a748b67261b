using Meridian.Sources;

namespace Meridian.Site.Parsing;

/// <summary>Where the front matter of a file lies.</summary>
/// <param name="Opening">The line that opens it; nothing at the start for a file without front matter.</param>
/// <param name="Block">The lines between the delimiters; null for a file without front matter.</param>
/// <param name="Body">What follows.</param>
internal sealed record FrontMatterFence(TextSpan Opening, TextSpan? Block, TextSpan Body)
{
    public bool IsClosed { get; init; } = true;

    /// <summary>
    /// Finds the front matter: lines between a `---` line at the top of the file, after nothing but blank lines and a
    /// byte order mark, and the next line that is `---` or `...`. One that is never closed ends at the first blank
    /// line, so that the body is not lost in it. Pure.
    /// </summary>
    public static FrontMatterFence Find(SourceText source)
    {
        var text = source.Text;
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        var all = TextSpan.FromBounds(start, text.Length);
        var opening = start;
        while (opening < text.Length && LineAt(text, opening).IsWhiteSpace())
        {
            opening = NextLine(text, opening);
        }

        if (opening >= text.Length || LineAt(text, opening).TrimEnd() is not "---")
        {
            return new FrontMatterFence(new TextSpan(start, 0), null, all);
        }

        var fence = new TextSpan(opening, 3);
        var first = NextLine(text, opening);
        var blank = text.Length;
        for (var at = first; at < text.Length; at = NextLine(text, at))
        {
            var line = LineAt(text, at).TrimEnd();
            if (line is "---" or "...")
            {
                return new FrontMatterFence(
                    fence, TextSpan.FromBounds(first, at), TextSpan.FromBounds(NextLine(text, at), text.Length));
            }

            blank = line.IsEmpty ? Math.Min(blank, at) : blank;
        }

        return new FrontMatterFence(fence, TextSpan.FromBounds(first, blank), TextSpan.FromBounds(blank, text.Length))
        {
            IsClosed = false,
        };
    }

    private static ReadOnlySpan<char> LineAt(string text, int start)
    {
        var rest = text.AsSpan(start);
        var end = rest.IndexOfAny('\r', '\n');
        return end < 0 ? rest : rest[..end];
    }

    private static int NextLine(string text, int start)
    {
        var end = start + LineAt(text, start).Length;
        var isPair = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n';
        return Math.Min(text.Length, end + (isPair ? 2 : 1));
    }
}
