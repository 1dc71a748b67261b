using Meridian.Site.Images;

namespace Meridian.Site.Views;

/// <summary>The image that social networks show of a page.</summary>
/// <param name="Url">Whole.</param>
/// <param name="Alt">What it shows.</param>
internal sealed record SocialImage(string Url, string Alt)
{
    public int? Width { get; init; }

    public int? Height { get; init; }

    /// <summary>A post's card, else the lead image, else that of the site, in a card's shape if possible.</summary>
    public static SocialImage? Of(PageView page)
    {
        var site = page.Site;
        if (page.Page is { } written && site.Cards.ByPost.TryGetValue(written, out var card))
        {
            return Of(site, card, $"{page.Title}, {site.Settings.Title.Value}");
        }

        var image = page.Image
            ?? (site.Settings.ShareImage is { } share ? site.Image(null, share.Value, "") : null);
        return image switch
        {
            null => null,
            { Made.Crop: { } crop } => Of(site, crop, image.Alt),
            _ => new SocialImage(image.AbsoluteUrl, image.Alt) { Width = image.Width, Height = image.Height },
        };
    }

    private static SocialImage Of(SiteView site, Rendition rendition, string alt) =>
        new(site.Base.Absolute(rendition.Url), alt)
        {
            Width = rendition.Order.Width,
            Height = rendition.Order.Height,
        };
}
