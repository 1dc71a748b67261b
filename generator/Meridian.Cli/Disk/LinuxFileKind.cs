using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Meridian.Cli.Disk;

/// <summary>Tells a regular file from a pipe, socket or device, which .NET does not (statx(2)).</summary>
[SupportedOSPlatform("linux")]
internal static partial class LinuxFileKind
{
    private const int NoFolder = -100;
    private const uint TypeOnly = 1;
    private const int StructLength = 256;
    private const int ModeOffset = 28;
    private const int TypeMask = 0xF000;
    private const int RegularFile = 0x8000;

    /// <summary>True for a regular file, links followed, and where the C library cannot tell.</summary>
    public static bool IsRegular(string path)
    {
        Span<byte> status = stackalloc byte[StructLength];
        try
        {
            return Statx(NoFolder, path, 0, TypeOnly, ref MemoryMarshal.GetReference(status)) != 0
                || (BinaryPrimitives.ReadUInt16LittleEndian(status[ModeOffset..]) & TypeMask) == RegularFile;
        }
        catch (EntryPointNotFoundException)
        {
            return true;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Statx(int folder, string path, int flags, uint mask, ref byte status);
}
