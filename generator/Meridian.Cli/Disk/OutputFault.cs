using Meridian.Sources;

namespace Meridian.Cli.Disk;

/// <summary>Says what the disk would not do in the words of someone who owns a site.</summary>
internal static class OutputFault
{
    public static readonly Rule NotWritten = new("MER0041", "output-not-written", Severity.Error);

    private const int LinuxNoSpace = 28;
    private const int LinuxReadOnly = 30;
    private const int LinuxQuota = 122;
    private const int MacQuota = 69;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int WindowsWriteProtected = unchecked((int)0x80070013);

    /// <summary>True for what a disk may refuse at any time; everything else is a mistake of ours.</summary>
    public static bool IsFromDisk(Exception e) => e is IOException or UnauthorizedAccessException;

    /// <summary>The fault of a place that could not be written, when the old site still stands.</summary>
    public static OutputException At(string place, Exception e)
    {
        var (reason, help) = Explain(e);
        return new OutputException($"`{place}` could not be written: {reason}", e)
        {
            Help = $"{help}; the site that was there still stands",
        };
    }

    /// <summary>The fault of a commit that could neither be finished nor taken back.</summary>
    public static OutputException Unfinished(string place, Exception e)
    {
        var (reason, help) = Explain(e);
        return new OutputException($"`{place}` was written in part: {reason}", e)
        {
            Help = $"{help}; the next build finishes the rest before anything else",
        };
    }

    private static (string Reason, string Help) Explain(Exception e) => e switch
    {
        PathTooLongException => (
            "the name is too long for this disk", "give the page a shorter address, and build again"),
        UnauthorizedAccessException => (
            "this account may not write there",
            "give the folder to the account that builds, or choose another with --output, and build again"),
        { HResult: LinuxNoSpace or LinuxQuota or MacQuota or WindowsDiskFull or WindowsHandleDiskFull } =>
            ("the disk is full", "make room, and build again"),
        { HResult: LinuxReadOnly or WindowsWriteProtected } => (
            "the disk is read-only", "choose another folder with --output, and build again"),
        _ => (e.Message, "build again; if it stays, choose another folder with --output"),
    };
}
