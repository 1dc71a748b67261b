using System.Collections.Immutable;
using Meridian.Site.Dates;
using Meridian.Site.Yaml;
using Meridian.Sources;
using NodaTime;

namespace Meridian.Site.Settings.Bibliography;

/// <summary>
/// The values of one BibTeX entry by name. Of a name that occurs twice the first counts, as for BibTeX. Names that
/// nobody asks for are passed over: an export is full of files, keywords and abstracts that its author never typed.
/// </summary>
internal sealed class BibTexFields
{
    private readonly SourceText _source;
    private readonly Dictionary<string, BibTexField> _fields = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Located<string>> _unexplained = [];

    public BibTexFields(SourceText source, BibTexEntry entry)
    {
        (_source, Type) = (source, entry.Type.Value.ToLowerInvariant());
        foreach (var field in entry.Fields)
        {
            _fields.TryAdd(field.Name.Value, field);
        }
    }

    /// <summary>The kind of work, in small letters.</summary>
    public string Type { get; }

    /// <summary>Abbreviations without a meaning in the values that were asked for.</summary>
    public IEnumerable<Located<string>> Unexplained => _unexplained;

    /// <summary>A value as written, or null.</summary>
    public string? Latex(string name) => Find(name)?.Latex;

    public Location? PlaceOf(string name) =>
        _fields.TryGetValue(name, out var field) ? _source.At(field.Span) : null;

    /// <summary>The first value of some names that says something, or null.</summary>
    public Setting<string>? Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Find(name) is { } field && LatexText.Decode(field.Latex) is { Length: > 0 } text)
            {
                return At(text, field);
            }
        }

        return null;
    }

    /// <summary>A value whose signs mean themselves, or null.</summary>
    public Setting<string>? Address(string name, Func<string, string> read) =>
        Find(name) is { } field && read(LatexText.DecodeAddress(field.Latex)) is { Length: > 0 } text
            ? At(text, field)
            : null;

    /// <summary>A day; null for what is none, because nobody is shown these.</summary>
    public Setting<LocalDate>? Day(string name) =>
        Text(name) is { } text && DateText.TryParseDay(text.Value, out var day, out _)
            ? new Setting<LocalDate>(day, text.Location)
            : null;

    /// <summary>The parts of a value between commas.</summary>
    public ImmutableArray<Setting<string>> List(string name) => Text(name) is not { } text ? [] :
    [
        .. text.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => text with { Value = part }),
    ];

    /// <summary>A value that may hold an abbreviation of which no style knows: `month = sept`.</summary>
    public string? Unread(string name) => _fields.TryGetValue(name, out var field)
        ? LatexText.Decode(field.Latex).Replace('\u00A0', ' ')
        : null;

    private BibTexField? Find(string name)
    {
        if (!_fields.TryGetValue(name, out var field))
        {
            return null;
        }

        if (field.Unknown is { } unknown && !_unexplained.Contains(unknown))
        {
            _unexplained.Add(unknown);
        }

        return field;
    }

    private Setting<string> At(string text, BibTexField field) => new(text, _source.At(field.Span));
}
