using Meridian.Sources;

namespace Meridian.Site.Checks.Links;

/// <summary>Where a link ends up after looking it up: worked out once for each value and folder of a site.</summary>
/// <param name="Path">The path on the host that was looked up; empty when none was.</param>
internal sealed record Destination(string Path)
{
    /// <summary>A link that needs no look-up: another host, a mail address.</summary>
    public static Destination Elsewhere { get; } = new("");

    /// <summary>The file that answers, or null.</summary>
    public SiteFile? File { get; init; }

    /// <summary>How the file came to answer.</summary>
    public FoundBy By { get; init; }

    /// <summary>The rule that was broken on the way, or null.</summary>
    public Rule? Rule { get; init; }

    public string Message { get; init; } = "";

    public string? Help { get; init; }

    /// <summary>
    /// The path on the host that is meant for certain in place of one that breaks a rule; null for none.
    /// </summary>
    public string? Instead { get; init; }

    /// <summary>The fragment a redirect supplies; it replaces the link's own.</summary>
    public string? RedirectFragment { get; init; }

    /// <summary>How many lines of `_redirects` sent the reader on before.</summary>
    public int Detours { get; init; }

    /// <summary>True when a suggestion from the site's other addresses may help.</summary>
    public bool WantsSuggestion { get; init; }
}
