namespace Meridian.Site.Parsing.Extensions.RawHtml;

/// <summary>
/// The attributes of HTML that hold URLs (HTML Standard, index of attributes), and the obsolete ones still met.
/// </summary>
internal static class HtmlUrlAttributes
{
    public static bool IsUrl(string attribute) => RoleOf("", attribute) is not null;

    /// <summary>What the value of an attribute is for, or null when it is no URL. Case does not matter.</summary>
    public static LinkRole? RoleOf(ReadOnlySpan<char> element, ReadOnlySpan<char> attribute)
    {
        Span<char> name = stackalloc char[16];
        if (attribute.Length is 0 or > 16)
        {
            return null;
        }

        attribute.ToLowerInvariant(name);
        return name[..attribute.Length] switch
        {
            "href" or "xlink:href" => element.Equals("base", StringComparison.OrdinalIgnoreCase) ? null : LinkRole.Href,
            "src" or "lowsrc" or "background" => LinkRole.Src,
            "srcset" or "imagesrcset" => LinkRole.SrcSet,
            "poster" => LinkRole.Poster,
            "cite" => LinkRole.Cite,
            "data" => LinkRole.ObjectData,
            "action" or "formaction" => LinkRole.Action,
            "longdesc" => LinkRole.LongDescription,
            _ => null,
        };
    }
}
