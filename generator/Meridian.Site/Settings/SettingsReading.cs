using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Site.Settings;

/// <summary>The settings of a site and the findings about them.</summary>
internal sealed record SettingsReading(SiteSettings Settings, ImmutableArray<Diagnostic> Diagnostics);
