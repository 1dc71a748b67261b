using System.Collections.Frozen;

namespace Meridian.Site.Html;

/// <summary>Which attributes of which elements hold a URL, and what for.</summary>
internal static class UrlAttributes
{
    /// <summary>Every attribute that carries a fact; all others are passed over unread.</summary>
    public static FrozenSet<string> Telling { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "href", "xlink:href", "src", "srcset", "imagesrcset", "poster", "data", "codebase", "archive", "action",
            "formaction", "cite", "longdesc", "ping", "profile", "background", "manifest", "icon", "pluginspage",
            "pluginurl", "lowsrc", "dynsrc", "id", "name", "style", "rel", "type", "content", "property", "http-equiv",
            "charset", "lang", "alt", "width", "height", "loading", "target", "title", "role", "hidden",
            "shadowrootmode", "srcdoc", "usemap", "xml:base", .. References.Attributes, "aria-label",
            "aria-hidden",
        ]);

    /// <summary>What a URL in this attribute is for; null when the attribute holds none here. Pure.</summary>
    public static LinkKind? KindOf(string element, string attribute) => (attribute, element) switch
    {
        ("href", "a" or "area") => LinkKind.Anchor,
        ("src", "img" or "script" or "iframe" or "frame" or "embed" or "audio" or "video" or "track" or "source"
            or "input" or "applet" or "portal" or "bgsound") => LinkKind.Resource,
        ("srcset", "img" or "source") => LinkKind.Candidate,
        ("imagesrcset", "link") => LinkKind.Candidate,
        ("poster", "video") => LinkKind.Resource,
        ("data", "object") => LinkKind.Resource,
        ("codebase", "object" or "applet") => LinkKind.Folder,
        ("action", "form") => LinkKind.Form,
        ("formaction", "button" or "input") => LinkKind.Form,
        ("cite", "blockquote" or "q" or "ins" or "del") => LinkKind.Mention,
        ("longdesc", "img" or "iframe" or "frame") => LinkKind.Mention,
        ("ping", "a" or "area") => LinkKind.Mention,
        ("profile", "head") => LinkKind.Mention,
        ("archive", "object" or "applet") => LinkKind.Mention,
        ("pluginspage" or "pluginurl", "embed") => LinkKind.Mention,
        ("background", "body" or "table" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th") => LinkKind.Resource,
        ("manifest", "html") => LinkKind.Resource,
        ("icon", "command" or "menuitem") => LinkKind.Resource,
        ("lowsrc" or "dynsrc", "img") => LinkKind.Resource,
        _ => null,
    };

    /// <summary>
    /// What the `href` of an SVG element is for; null when it only names a part of its own drawing. Pure.
    /// </summary>
    public static LinkKind? KindOfSvg(string element) => element switch
    {
        "a" => LinkKind.Anchor,
        "use" => LinkKind.SvgUse,
        "image" or "feimage" or "script" or "audio" or "video" => LinkKind.Resource,
        _ => null,
    };

    /// <summary>True for attributes that hold several URLs, separated by spaces.</summary>
    public static bool IsWordList(string attribute) => attribute is "ping" or "profile" or "archive";
}
