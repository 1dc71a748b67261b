using Meridian.Sources;

namespace Meridian.Templating.Benchmarks;

/// <summary>Partials by their names.</summary>
internal sealed class MemoryLoader(Dictionary<string, Template> templates) : ITemplateLoader
{
    public Template? Find(string name, SitePath includer) => templates.GetValueOrDefault(name);

    public IEnumerable<string> NamesFor(SitePath includer) => templates.Keys;
}
