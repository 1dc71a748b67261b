using Meridian.Sources;

namespace Meridian.Site.Yaml;

/// <summary>A value and where in its file it was written.</summary>
internal sealed record Located<T>(T Value, TextSpan Span);
