using Meridian.Sources;

namespace Meridian.Templating;

/// <summary>
/// Where `include` finds templates. Called from many threads at once; all templates are in memory before a render.
/// </summary>
public interface ITemplateLoader
{
    /// <summary>
    /// The parsed template of this name as seen from the file that includes it, or null when there is none.
    /// </summary>
    Template? Find(string name, SitePath includer);

    /// <summary>The names an include in this file could have used, to suggest the nearest.</summary>
    IEnumerable<string> NamesFor(SitePath includer);
}
