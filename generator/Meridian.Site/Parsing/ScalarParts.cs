using System.Collections.Immutable;
using Meridian.Site.Yaml;
using Meridian.Sources;

namespace Meridian.Site.Parsing;

/// <summary>Finds parts of a YAML text in its file.</summary>
internal static class ScalarParts
{
    /// <summary>
    /// The parts of a text between separators, without blanks and empty parts; the whole without separators.
    /// </summary>
    public static ImmutableArray<Located<string>> Split(
        SourceText source, YamlScalar scalar, ReadOnlySpan<char> separators)
    {
        var parts = ImmutableArray.CreateBuilder<Located<string>>();
        var text = scalar.Text;
        for (var start = 0; start <= text.Length;)
        {
            var length = separators.IsEmpty ? -1 : text.AsSpan(start).IndexOfAny(separators);
            var end = length < 0 ? text.Length : start + length;
            var part = text.AsSpan(start, end - start);
            var trimmed = part.Trim();
            if (!trimmed.IsEmpty)
            {
                var at = start + part.Length - part.TrimStart().Length;
                parts.Add(new Located<string>(trimmed.ToString(), SpanOf(source, scalar, at, trimmed.Length)));
            }

            start = end + 1;
        }

        return parts.ToImmutable();
    }

    /// <summary>
    /// Where a part of a text stands in the file: exact where the file holds the text as it is, between quotes or not;
    /// otherwise the place of the whole.
    /// </summary>
    public static TextSpan SpanOf(SourceText source, YamlScalar scalar, int start, int length)
    {
        var offset = scalar.Style == ScalarStyle.Quoted ? 1 : 0;
        var place = new TextSpan(scalar.Span.Start + offset + start, length);
        return place.End <= scalar.Span.End && source.Slice(place).SequenceEqual(scalar.Text.AsSpan(start, length))
            ? place
            : scalar.Span;
    }
}
