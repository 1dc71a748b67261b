using System.Collections.Frozen;
using System.Collections.Immutable;
using Meridian.Site.Images;
using Meridian.Site.Modelling;
using Meridian.Sources;

namespace Meridian.Site.Views.Cards;

/// <summary>The cards that were drawn, by the posts that they are of.</summary>
internal sealed record CardTable(FrozenDictionary<Page, Rendition> ByPost)
{
    public static CardTable Empty { get; } = new(FrozenDictionary<Page, Rendition>.Empty);

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
