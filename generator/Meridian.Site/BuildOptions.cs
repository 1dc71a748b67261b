using NodaTime;

namespace Meridian.Site;

/// <summary>What the caller decides about one build; everything else is in the site's own files.</summary>
public sealed record BuildOptions
{
    /// <summary>
    /// The moment the build happens at: what is later than this is scheduled, and `date.now` gives it.
    /// </summary>
    public required Instant BuildTime { get; init; }

    /// <summary>
    /// The same moment as the site's own clock shows it, when the caller was given it without a zone: it then wins over
    /// <see cref="BuildTime"/>, and only <see cref="BuildTimeIn"/> may be asked.
    /// </summary>
    public LocalDateTime? LocalBuildTime { get; init; }

    /// <summary>Where the site will be served, in place of the settings' own address.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Publish drafts too.</summary>
    public bool Drafts { get; init; }

    /// <summary>Publish what is dated in the future too.</summary>
    public bool Future { get; init; }

    /// <summary>Publish what has expired too.</summary>
    public bool Expired { get; init; }

    /// <summary>Warnings stop the write, as errors always do.</summary>
    public bool Strict { get; init; }

    /// <summary>Everything but the write: the draft is thrown away.</summary>
    public bool DryRun { get; init; }

    /// <summary>What the build may reach outside with.</summary>
    public SiteTools Tools { get; init; } = SiteTools.None;

    /// <summary>Told at the start of each stage; what is shown and measured is the caller's business.</summary>
    public IProgress<BuildStage>? Progress { get; init; }

    /// <summary>
    /// The moment of the build for a site in a time zone. A local time that the zone skips is shifted by the gap;
    /// one that happens twice is the earlier. Pure.
    /// </summary>
    public Instant BuildTimeIn(DateTimeZone zone) => LocalBuildTime?.InZoneLeniently(zone).ToInstant() ?? BuildTime;
}
