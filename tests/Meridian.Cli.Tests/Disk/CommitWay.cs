namespace Meridian.Cli.Tests.Disk;

/// <summary>How a disk lets a site be committed.</summary>
public enum CommitWay
{
    Exchange,

    /// <summary>The system has no exchange.</summary>
    Journal,

    /// <summary>The system has one, and this file system refuses it.</summary>
    JournalAfterRefusal,

    /// <summary>The output is a mount point.</summary>
    JournalInside,
}
