using System.Collections.Immutable;

namespace Meridian.Site.Modelling;

/// <summary>Posts that belong together and are read in order of their dates.</summary>
internal sealed record Series(string Name, ImmutableArray<Page> Posts);
