using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Meridian.Cli.Disk;

/// <summary>The few calls of the C library that .NET has no door to. Each sets the last error.</summary>
[UnsupportedOSPlatform("windows")]
internal static partial class PosixCalls
{
    /// <summary>Paths given to <see cref="ExchangeOnLinux"/> are not relative to an open folder (`AT_FDCWD`).</summary>
    private const int NoFolder = -100;

    /// <summary>`RENAME_EXCHANGE` of renameat2(2).</summary>
    private const uint LinuxExchange = 2;

    /// <summary>`RENAME_SWAP` of renamex_np(2).</summary>
    private const uint MacSwap = 2;

    /// <summary>`R_OK` of access(2).</summary>
    private const int ToRead = 4;

    /// <summary>Exchanges two names in one step; false where system or file system cannot.</summary>
    public static bool TryExchange(string one, string other)
    {
        try
        {
            return OperatingSystem.IsMacOS()
                ? ExchangeOnMac(one, other, MacSwap) == 0
                : ExchangeOnLinux(NoFolder, one, NoFolder, other, LinuxExchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // Some C libraries have no renameat2.
            return false;
        }
    }

    /// <summary>Gives a file a second name; false where the file system cannot.</summary>
    public static bool TryLink(string file, string link) => Link(file, link) == 0;

    /// <summary>True when this process may read the file or folder, links followed.</summary>
    public static bool MayRead(string path) => Access(path, ToRead) == 0;

    /// <summary>Renames a file, link or folder; a file that has the name already is replaced.</summary>
    /// <exception cref="IOException">It could not; the HResult is the error number, as in .NET's own.</exception>
    public static void Move(string from, string to)
    {
        if (Rename(from, to) != 0)
        {
            var error = Marshal.GetLastPInvokeError();
            throw new IOException($"{Marshal.GetPInvokeErrorMessage(error)}: `{to}`", error);
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ExchangeOnLinux(int fromFolder, string from, int toFolder, string to, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ExchangeOnMac(string from, string to, uint flags);

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string file, string link);

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Rename(string from, string to);

    [LibraryImport("libc", EntryPoint = "access", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Access(string path, int mode);
}
