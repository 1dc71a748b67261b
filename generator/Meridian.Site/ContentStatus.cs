namespace Meridian.Site;

/// <summary>What became of a file that the author wrote.</summary>
public enum ContentStatus
{
    Published,
    Scheduled,
    Draft,
    Expired,
    Ignored,
}
