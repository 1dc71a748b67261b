using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Site.Yaml;

/// <summary>
/// What was written in YAML, with its place in the file as stored. Values stay text: what a text means (a date, a yes)
/// is for the one who asks, because YAML's own guesses lose what the author typed.
/// </summary>
internal abstract record YamlNode
{
    private protected YamlNode(TextSpan span) => Span = span;

    public TextSpan Span { get; init; }
}

/// <summary>A single text: plain, in quotes, or a block.</summary>
internal sealed record YamlScalar(string Text, ScalarStyle Style, TextSpan Span) : YamlNode(Span)
{
    /// <summary>True for a value that was left out: nothing, `~` or `null` without quotes.</summary>
    public bool IsEmpty => Style == ScalarStyle.Plain && Text is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>How a scalar was written: only a plain one can be empty, or a yes or a no without quotes.</summary>
internal enum ScalarStyle
{
    Plain,
    Quoted,
    Block,
}

/// <summary>Values in order.</summary>
internal sealed record YamlList(ImmutableArray<YamlNode> Items, TextSpan Span) : YamlNode(Span);

/// <summary>Named values in the order they were written; no name occurs twice.</summary>
internal sealed record YamlMap(ImmutableArray<YamlEntry> Entries, TextSpan Span) : YamlNode(Span)
{
    public static YamlMap Empty { get; } = new([], default);

    /// <summary>The value under exactly this name, or null.</summary>
    public YamlNode? this[string name] => Entries.FirstOrDefault(entry => entry.Key.Text == name)?.Value;
}

/// <summary>One named value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
