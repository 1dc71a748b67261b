using System.Text.Json;
using Meridian.Sources;

namespace Meridian.Templating.Conformance;

/// <summary>The partials of a case.</summary>
internal sealed class CaseLoader(JsonElement includes) : ITemplateLoader
{
    private readonly Dictionary<string, Template> _templates = includes.EnumerateObject().ToDictionary(
        partial => partial.Name,
        partial => Template.Parse(new SourceText(SitePath.Of("partial"), partial.Value.GetString() ?? "")),
        StringComparer.Ordinal);

    public Template? Find(string name, SitePath includer) => _templates.GetValueOrDefault(name);

    public IEnumerable<string> NamesFor(SitePath includer) => _templates.Keys;
}
