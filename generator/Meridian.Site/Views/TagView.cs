using Meridian.Site.Modelling;

namespace Meridian.Site.Views;

/// <summary>A tag as a theme sees it.</summary>
internal sealed class TagView(SiteView site, Tag tag)
{
    private readonly Lazy<ReadOnlyMemory<byte>> _content = new(() => site.TagText(tag).Html);

    public SiteView Site { get; } = site;

    public Tag Tag { get; } = tag;

    /// <summary>Its page's URL as links write it.</summary>
    public string Link => field ??= Site.Base.Relative(Tag.Url);

    /// <summary>Its page's own text, finished.</summary>
    public ReadOnlyMemory<byte> Content => _content.Value;
}
