using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Site.Themes;

/// <summary>The theme of a site and the findings about it.</summary>
internal sealed record ThemeReading(Theme Theme, ImmutableArray<Diagnostic> Diagnostics);
