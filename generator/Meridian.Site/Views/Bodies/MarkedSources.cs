using System.Collections.Immutable;
using Meridian.Site.Parsing;
using Meridian.Site.Parsing.Bodies;
using Meridian.Sources;

namespace Meridian.Site.Views.Bodies;

/// <summary>
/// The sources of pages that are made once more to trace their faults: it numbers them for <see cref="SourceMarks"/>.
/// Safe to use from many threads.
/// </summary>
internal sealed class MarkedSources
{
    private readonly Lock _lock = new();
    private readonly Dictionary<SourceText, int> _numbers = [];
    private ImmutableArray<MarkedSource> _sources = [];

    /// <summary>The source of a number.</summary>
    public MarkedSource this[int number] => _sources[number];

    /// <summary>A mark before a text of a template.</summary>
    public string Mark(SourceText template, int offset) =>
        SourceMarks.Of(NumberOf(new MarkedSource(template, null)), offset);

    /// <summary>Parses a text with marks.</summary>
    /// <param name="source">Holds the text.</param>
    /// <param name="region">The text.</param>
    /// <param name="options">How it was parsed before.</param>
    /// <param name="origin">Turns places in <paramref name="source"/> into those of its file.</param>
    public Body Parse(SourceText source, TextSpan region, MarkdownOptions options, TextOrigin origin) =>
        MarkdownParser.ParseMarked(source, region, options, NumberOf(new MarkedSource(source, origin)));

    private int NumberOf(MarkedSource source)
    {
        lock (_lock)
        {
            if (!_numbers.TryGetValue(source.Text, out var number))
            {
                number = _sources.Length;
                _numbers.Add(source.Text, number);
                _sources = _sources.Add(source);
            }

            return number;
        }
    }
}

/// <summary>A text that pages are made of.</summary>
/// <param name="Text">Where it is stored.</param>
/// <param name="Origin">Turns its places into those of its file; null for a template.</param>
internal sealed record MarkedSource(SourceText Text, TextOrigin? Origin);
