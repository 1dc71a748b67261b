namespace Meridian.Site.Checks.Links;

/// <summary>How links to pages must end.</summary>
public enum TrailingSlash
{
    /// <summary>`/about` and `/about/` are both fine: hosts redirect.</summary>
    Any,

    /// <summary>Links to pages end in a slash.</summary>
    Always,

    /// <summary>Links to pages do not end in a slash.</summary>
    Never,
}
