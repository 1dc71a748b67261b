using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Site.Yaml;

/// <summary>What could be read of a YAML text, and what was wrong with it.</summary>
/// <param name="Root">The outermost value; null for a text that holds none.</param>
/// <param name="Diagnostics">Findings in the order they were met.</param>
internal sealed record YamlReading(YamlNode? Root, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>False when the text broke off, so that something missing in it is no finding of its own.</summary>
    public bool IsWhole { get; init; } = true;
}
