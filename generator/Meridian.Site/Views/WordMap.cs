using Meridian.Site.Themes;
using Meridian.Templating.Values;

namespace Meridian.Site.Views;

/// <summary>The words of the theme: one that it does not have is a mistake in a template.</summary>
internal sealed class WordMap(ThemeWords words) : ValueObject
{
    private readonly Dictionary<string, Value> _values = words.All.ToDictionary(
        word => word.Key, word => YamlValues.Of(word.Value), StringComparer.Ordinal);

    public override IEnumerable<string> Names => _values.Keys;

    public override MissingMember Missing => MissingMember.IsMistake;

    public override string? TypeName => "t";

    public override bool TryGet(string name, out Value value) => _values.TryGetValue(name, out value);
}
