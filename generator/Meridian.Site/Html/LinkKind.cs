namespace Meridian.Site.Html;

/// <summary>What a URL on a page is for. It decides what an empty, relative or fragment-only value means.</summary>
internal enum LinkKind
{
    /// <summary>A link a reader follows: `a`, `area`.</summary>
    Anchor,

    /// <summary>Where a form is sent: `action`, `formaction`. Empty means the page itself.</summary>
    Form,

    /// <summary>A source that is named but not loaded: `cite`, `longdesc`, `ping`, `profile`.</summary>
    Mention,

    /// <summary>
    /// Something the browser loads into the page: images, scripts, sound, film, frames, style sheets, icons.
    /// </summary>
    Resource,

    /// <summary>A `srcset` or `imagesrcset` candidate, or the whole attribute when it holds none.</summary>
    Candidate,

    /// <summary>A folder other values start from, such as `codebase`.</summary>
    Folder,

    /// <summary>The page's own address: `link rel=canonical`.</summary>
    Canonical,

    /// <summary>`link` elements that point to other documents: alternate, prev, next, manifest, search.</summary>
    HeadLink,

    /// <summary>`link rel=preconnect` and `dns-prefetch`, of which only the host counts.</summary>
    Origin,

    /// <summary>The target of a meta refresh.</summary>
    Refresh,

    /// <summary>A meta refresh browsers or the HTML standard reject; the value is the whole `content`.</summary>
    MalformedRefresh,

    /// <summary>OpenGraph, Twitter and tile URLs in `meta`.</summary>
    Social,

    /// <summary>A URL in structured data. Its fragment names a thing, not a place on a page.</summary>
    StructuredUrl,

    /// <summary>`url()`, `@import` or `image-set()` in a style sheet or `style` attribute.</summary>
    Style,

    /// <summary>An SVG `use`, whose fragment must exist in the SVG file or in the page.</summary>
    SvgUse,

    /// <summary>A URL of an RSS feed, JSON feed or sitemap, which must be absolute.</summary>
    FeedUrl,

    /// <summary>A URL inside the HTML carried by an RSS or JSON feed, which must be absolute.</summary>
    FeedContent,

    /// <summary>A URL of an Atom feed, which may be relative to the feed.</summary>
    AtomUrl,

    /// <summary>A URL of a web app manifest, relative to the manifest.</summary>
    Manifest,

    /// <summary>Where a line of `_redirects` leads.</summary>
    RedirectTarget,
}
