using Meridian.Sources;

namespace Meridian.Site.Checks.Origins;

/// <summary>Where a part of a finished page was written.</summary>
/// <param name="Place">The line, in a text, in a setting or in a template; null when nobody wrote it.</param>
internal sealed record Origin(Location? Place)
{
    /// <summary>The link as the author wrote it in a text; null elsewhere.</summary>
    public string? Written { get; init; }

    /// <summary>Whether the same fault was told while the page was made.</summary>
    public bool IsReported { get; init; }

    /// <summary>Who wrote it.</summary>
    public OriginKind Kind { get; init; }
}

/// <summary>Who wrote a part of a page.</summary>
internal enum OriginKind
{
    /// <summary>The author, at exactly this place.</summary>
    Content,

    /// <summary>A theme, at exactly this place.</summary>
    Template,

    /// <summary>Only the file is known, or the neighbourhood.</summary>
    Nearby,
}
