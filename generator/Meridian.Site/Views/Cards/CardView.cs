using Meridian.Templating.Values;

namespace Meridian.Site.Views.Cards;

/// <summary>What a theme's card works with, besides the page.</summary>
/// <param name="Picture">The lead image as a `data:` URL; null without one.</param>
internal sealed record CardView(string? Picture)
{
    public static ModelType<CardView> Type { get; } = ModelType.Define<CardView>("card", m =>
    [
        m.Text("picture", card => card.Picture).OrNull(),
        m.Int("width", _ => Images.RenditionPlan.Card.Width),
        m.Int("height", _ => Images.RenditionPlan.Card.Height),
    ]);
}
