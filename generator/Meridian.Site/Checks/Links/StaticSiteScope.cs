namespace Meridian.Site.Checks.Links;

/// <summary>How much of a folder of static files is looked at.</summary>
public enum StaticSiteScope
{
    /// <summary>Broken links and what they point to.</summary>
    Errors,

    /// <summary>Warnings and notes too, and the pages as a whole: titles, headings, link texts.</summary>
    Pages,
}
