using System.Collections.Frozen;
using System.Globalization;
using Meridian.Site.Yaml;
using NodaTime;

namespace Meridian.Site.Themes;

/// <summary>
/// The words a theme says in the site's language, and how that language writes dates and numbers of things.
/// </summary>
internal sealed class ThemeWords
{
    private readonly FrozenDictionary<string, YamlNode> _words;
    private readonly string? _dateFormat;
    private readonly string[] _months;

    public ThemeWords(IReadOnlyDictionary<string, YamlNode> words)
    {
        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        _dateFormat = Text("date_format");
        _months = _words.GetValueOrDefault("months") is YamlList { Items.Length: 12 } months
            ? [.. months.Items.OfType<YamlScalar>().Select(month => month.Text)]
            : [.. Enumerable.Range(1, 12).Select(month => month.ToString("00", CultureInfo.InvariantCulture))];
    }

    public IEnumerable<KeyValuePair<string, YamlNode>> All => _words.OrderBy(word => word.Key, StringComparer.Ordinal);

    public string? Text(string key) => (_words.GetValueOrDefault(key) as YamlScalar)?.Text;

    /// <summary>A day as people write it: `3 July 2026`; as `2026-07-03` where the theme does not say how.</summary>
    public string Date(LocalDate date) => _dateFormat is null ? $"{date:uuuu-MM-dd}" : _dateFormat
        .Replace("{day}", date.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{month}", _months[date.Month - 1], StringComparison.Ordinal)
        .Replace("{year}", date.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>Why a post is shown beside another; the topic alone where the theme does not say it.</summary>
    public string AlsoAbout(string topic) =>
        Text("also_about")?.Replace("{name}", topic, StringComparison.Ordinal) ?? topic;

    /// <summary>
    /// A number of things: the word's `one` form for 1 and its `other` form for the rest, with the number for `{n}`;
    /// null when the theme has no such word.
    /// </summary>
    public string? Plural(long number, string key)
    {
        var form = _words.GetValueOrDefault(key) switch
        {
            YamlMap forms => (number == 1 ? forms["one"] ?? forms["other"] : forms["other"]) as YamlScalar,
            YamlScalar word => word,
            _ => null,
        };
        return form?.Text.Replace("{n}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
