namespace Meridian.Site.Parsing;

/// <summary>Which attribute a link is the value of.</summary>
internal enum LinkRole
{
    /// <summary>`href` of `a`, `area` or `link`: something the reader goes to.</summary>
    Href,

    /// <summary>`src`, and the old `background` and `lowsrc`: something shown in the page.</summary>
    Src,

    /// <summary>One URL of a `srcset` or `imagesrcset`; the widths beside it are HTML.</summary>
    SrcSet,

    Poster,

    /// <summary>`cite` of a quotation: no reader sees it.</summary>
    Cite,

    /// <summary>`data` of `object`.</summary>
    ObjectData,

    /// <summary>`action` of a form, `formaction` of a button.</summary>
    Action,

    /// <summary>`longdesc` of an image.</summary>
    LongDescription,
}
