using Meridian.Sources;

namespace Meridian.Site.Settings;

/// <summary>A value from a settings file with its place, or a default, which has none.</summary>
internal sealed record Setting<T>(T Value, Location? Location);
