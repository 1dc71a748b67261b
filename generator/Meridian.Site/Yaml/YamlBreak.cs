using System.Buffers;
using Meridian.Sources;

namespace Meridian.Site.Yaml;

/// <summary>Says what is wrong with a YAML text that the parser could not read, in the author's words.</summary>
internal static class YamlBreak
{
    /// <summary>
    /// The finding for a text that breaks between two offsets of its region. The parser often stops a line late, so the
    /// line and those above it are searched for the slips that people make.
    /// </summary>
    public static Diagnostic Explain(SourceText source, TextSpan region, int start, int end)
    {
        var lines = LinesOf(source, region);
        var from = LineAt(lines, region.Start + Math.Max(0, start));
        var to = LineAt(lines, region.Start + Math.Max(start, end));
        return Unclosed(source, lines, from)
            ?? AroundBreak(from, to).Select(line => OnLine(source, lines, line))
                .FirstOrDefault(found => found is not null)
            ?? At(source, lines[from], "this line cannot be read",
                "write `name: value` on a line of its own, and quotes around a text with special signs");
    }

    private static IEnumerable<int> AroundBreak(int from, int to) =>
        Enumerable.Range(0, 2).Select(back => from - back).Append(to).Where(line => line >= 0);

    private static Diagnostic? Unclosed(SourceText source, List<TextSpan> lines, int from)
    {
        var text = source.Slice(lines[from]);
        var value = ValueOf(text);
        if (value < text.Length && text[value] is '"' or '\'' && text[(value + 1)..].IndexOf(text[value]) < 0)
        {
            return At(source, TextSpan.FromBounds(lines[from].Start + value, lines[from].End),
                $"the quote that opens here is never closed: `{text[value..].ToString()}`",
                $"add `{text[value]}` at the end of the text");
        }

        for (var line = from; line >= 0 && line > from - 20; line--)
        {
            text = source.Slice(lines[line]);
            value = ValueOf(text);
            if (value < text.Length && text[value] is '[' or '{')
            {
                var (open, close) = text[value] == '[' ? ('[', ']') : ('{', '}');
                var rest = source.Slice(TextSpan.FromBounds(lines[line].Start + value, lines[from].End));
                return rest.Count(open) > rest.Count(close)
                    ? At(source, TextSpan.FromBounds(lines[line].Start + value, lines[line].End),
                        $"the `{open}` that opens here is never closed", $"add `{close}` at the end")
                    : null;
            }
        }

        return null;
    }

    private static Diagnostic? OnLine(SourceText source, List<TextSpan> lines, int line)
    {
        var span = lines[line];
        var text = source.Slice(span);
        var trimmed = text.Trim();
        if (trimmed.IsEmpty || trimmed[0] == '#')
        {
            return null;
        }

        var indent = text.Length - text.TrimStart().Length;
        if (text[..indent].Contains('\t'))
        {
            return At(source, new TextSpan(span.Start, indent), "this line is indented with a tab",
                "indent with spaces, as many as the lines beside it have");
        }

        var colon = text.IndexOf(':');
        if (colon > indent && colon + 1 < text.Length && text[colon + 1] is not (' ' or '/' or '\t')
            && text[indent..colon].IndexOfAnyExcept(NameCharacters) < 0)
        {
            var name = text[indent..colon].ToString();
            return At(source, TextSpan.FromBounds(span.Start + indent, span.End),
                $"there is no space after the colon in `{trimmed.ToString()}`",
                $"write `{name}: {text[(colon + 1)..].Trim().ToString()}`");
        }

        if (colon < 0 && trimmed[0] is not ('-' or ']' or '}'))
        {
            return At(source, TextSpan.FromBounds(span.Start + indent, span.End),
                $"`{trimmed.ToString()}` has no name before it",
                "write `name: value`, or indent the line to continue the text above");
        }

        if (trimmed[0] == '-' && trimmed.Length > 1 && trimmed[1] is not (' ' or '-'))
        {
            return At(source, TextSpan.FromBounds(span.Start + indent, span.End),
                $"there is no space after the dash in `{trimmed.ToString()}`",
                $"write `- {trimmed[1..].ToString()}`");
        }

        return line > 0 && IndentOf(source, lines, line - 1) is { } above && above != indent
            ? At(source, TextSpan.FromBounds(span.Start, span.End),
                "this line is indented differently from the line above",
                "begin it under the first letter of the line it belongs with")
            : null;
    }

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_- ");

    private static int? IndentOf(SourceText source, List<TextSpan> lines, int line)
    {
        for (; line >= 0; line--)
        {
            var text = source.Slice(lines[line]);
            if (!text.IsWhiteSpace())
            {
                return text.Length - text.TrimStart().Length;
            }
        }

        return null;
    }

    private static int ValueOf(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var start = colon >= 0 ? colon + 1 : line.IndexOf('-') + 1;
        return start + (line[start..].Length - line[start..].TrimStart().Length);
    }

    private static Diagnostic At(SourceText source, TextSpan span, string message, string help) =>
        YamlRules.Broken.At(source, span, message) with { Help = help };

    private static int LineAt(List<TextSpan> lines, int offset)
    {
        var line = lines.FindLastIndex(span => span.Start <= offset);
        // The parser reports the end of the text one line past its last one.
        while (line > 0 && lines[line].Length == 0)
        {
            line--;
        }

        return Math.Max(0, line);
    }

    private static List<TextSpan> LinesOf(SourceText source, TextSpan region)
    {
        List<TextSpan> lines = [];
        for (var start = region.Start; start <= region.End;)
        {
            var length = source.Text.AsSpan(start, region.End - start).IndexOfAny('\r', '\n');
            var end = length < 0 ? region.End : start + length;
            lines.Add(TextSpan.FromBounds(start, end));
            var isPair = end + 1 < region.End && source.Text[end] == '\r' && source.Text[end + 1] == '\n';
            start = end + (isPair ? 2 : 1);
        }

        return lines;
    }
}
