using Meridian.Sources;

namespace Meridian.Templating.Parsing;

/// <summary>Finds code of the Liquid language, which here is text like any other and would stand on the page.</summary>
internal static class LiquidTags
{
    internal static readonly Rule LiquidTag = new("MER0408", "liquid-tag", Severity.Warning);

    /// <summary>The first `{% word ... %}` in a part of the source, or null.</summary>
    public static Diagnostic? Find(SourceText source, int start, int end)
    {
        var text = source.Text.AsSpan(0, end);
        for (var at = start; at < end; at++)
        {
            var open = text[at..].IndexOf("{%", StringComparison.Ordinal);
            if (open < 0)
            {
                return null;
            }

            at += open;
            var word = WordBehind(text, at + 2);
            if (!word.IsEmpty && IsClosed(text[(at + 2)..]))
            {
                var span = new TextSpan(at, 2);
                return LiquidTag.At(
                    source, span, $"`{{% {word} ... %}}` is Liquid, and stands on the page as it is") with
                {
                    Help =
                        "Scriban writes `{{ ... }}`; to show it to readers, write `{%{` before it and `}%}` behind it",
                };
            }
        }

        return null;
    }

    /// <summary>Whether the tag ends on its line, with nothing that opens before it.</summary>
    private static bool IsClosed(ReadOnlySpan<char> text)
    {
        var stop = text.IndexOfAny('{', '\n');
        return (stop < 0 ? text : text[..stop]).Contains("%}", StringComparison.Ordinal);
    }

    private static ReadOnlySpan<char> WordBehind(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..].TrimStart("- ");
        var length = 0;
        while (length < rest.Length && char.IsAsciiLetterLower(rest[length]))
        {
            length++;
        }

        return rest[..length];
    }
}
