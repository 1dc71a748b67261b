using System.Collections.Immutable;
using System.Text;
using Meridian.Sources;

namespace Meridian.Site.Checks.Origins;

/// <summary>
/// The text of a template between its code, without blanks, which templates and code drop and add: what stands in a
/// page as it stands here.
/// </summary>
internal sealed class TemplateRuns
{
    private TemplateRuns(SourceText source, ImmutableArray<TextRun> runs) => (Source, Runs) = (source, runs);

    public SourceText Source { get; }

    public ImmutableArray<TextRun> Runs { get; }

    /// <summary>Cuts a template at its `{{` and `}}`. Pure.</summary>
    public static TemplateRuns Of(SourceText source)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        var text = source.Text;
        for (var at = 0; at <= text.Length;)
        {
            var code = text.IndexOf("{{", at, StringComparison.Ordinal);
            var end = code < 0 ? text.Length : code;
            runs.Add(TextRun.Of(text.AsSpan(at, end - at), at));
            var close = code < 0 ? -1 : text.IndexOf("}}", code, StringComparison.Ordinal);
            at = close < 0 ? text.Length + 1 : close + 2;
        }

        return new TemplateRuns(source, runs.ToImmutable());
    }
}

/// <summary>A stretch of text without its blanks.</summary>
/// <param name="Text">What is left of it.</param>
/// <param name="Places">Where each character stands in the whole.</param>
internal sealed record TextRun(string Text, ImmutableArray<int> Places)
{
    /// <summary>Takes the blanks out of a text that starts at an offset of a longer one. Pure.</summary>
    public static TextRun Of(ReadOnlySpan<char> text, int offset)
    {
        var kept = new StringBuilder(text.Length);
        var places = ImmutableArray.CreateBuilder<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                kept.Append(text[i]);
                places.Add(offset + i);
            }
        }

        return new TextRun(kept.ToString(), places.ToImmutable());
    }
}
