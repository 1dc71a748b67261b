using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Site.Parsing;

/// <summary>The front matter of one file and the findings about it.</summary>
internal sealed record FrontMatterReading(FrontMatter FrontMatter, ImmutableArray<Diagnostic> Diagnostics);
