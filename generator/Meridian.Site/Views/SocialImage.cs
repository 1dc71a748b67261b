using Meridian.Site.Images;

namespace Meridian.Site.Views;

/// <summary>The image that social networks show of a page.</summary>
/// <param name="Url">Whole.</param>
/// <param name="Alt">What it shows.</param>
internal sealed record SocialImage(string Url, string Alt)
{
    public int? Width { get; init; }

    public int? Height { get; init; }

    /// <summary>A post's card, else the lead image in a card's shape, else as it is, else that of the site.</summary>
    public static SocialImage? Of(PageView page)
    {
        var site = page.Site;
        if (page.Page is { } written && site.Cards.ByPost.TryGetValue(written, out var card))
        {
            return Of(site, card, $"{page.Title}, {site.Settings.Title.Value}");
        }

        if (page.Image is { } lead)
        {
            return lead.Made?.Crop is { } crop ? Of(site, crop, lead.Alt) : Of(lead);
        }

        return site.Settings.ShareImage is { } share ? Of(site.Image(null, share.Value, "")) : null;
    }

    private static SocialImage Of(SiteView site, Rendition rendition, string alt) =>
        new(site.Base.Absolute(rendition.Url), alt)
        {
            Width = rendition.Order.Width,
            Height = rendition.Order.Height,
        };

    private static SocialImage Of(ImageView image) => new(image.AbsoluteUrl, image.Alt)
    {
        Width = image.Width,
        Height = image.Height,
    };
}
