using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace Meridian.Cli.Disk;

/// <summary>Compares files by length, then byte by byte. What cannot be read is not the same.</summary>
internal static class SameBytes
{
    private const int Chunk = 1 << 16;

    /// <summary>True when a file (no link) holds exactly these bytes.</summary>
    public static bool Holds(string file, ReadOnlySpan<byte> content)
    {
        if (!IsFileOfLength(file, content.Length))
        {
            return false;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(Math.Min(Math.Max(content.Length, 1), Chunk));
        try
        {
            using var handle = Open(file);
            for (var at = 0; at < content.Length;)
            {
                var read = RandomAccess.Read(handle, buffer, at);
                if (read == 0
                    || read > content.Length - at
                    || !buffer.AsSpan(0, read).SequenceEqual(content.Slice(at, read)))
                {
                    return false;
                }

                at += read;
            }

            return true;
        }
        catch (Exception e) when (OutputFault.IsFromDisk(e))
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>True when a file (no link) holds exactly the bytes of another.</summary>
    public static bool Holds(string file, FileStream other)
    {
        var length = other.Length;
        if (!IsFileOfLength(file, length))
        {
            return false;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(2 * Chunk);
        try
        {
            using var handle = Open(file);
            for (var at = 0L; at < length;)
            {
                var read = ReadChunk(other.SafeFileHandle, buffer.AsSpan(0, Chunk), at);
                var same = ReadChunk(handle, buffer.AsSpan(Chunk, Chunk), at);
                if (read == 0 || read != same || !buffer.AsSpan(0, read).SequenceEqual(buffer.AsSpan(Chunk, read)))
                {
                    return false;
                }

                at += read;
            }

            return true;
        }
        catch (Exception e) when (OutputFault.IsFromDisk(e))
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static bool IsFileOfLength(string file, long length) =>
        new FileInfo(file) is { Exists: true, LinkTarget: null } found && found.Length == length;

    private static int ReadChunk(SafeFileHandle file, Span<byte> chunk, long at)
    {
        var filled = 0;
        while (filled < chunk.Length && RandomAccess.Read(file, chunk[filled..], at + filled) is > 0 and var more)
        {
            filled += more;
        }

        return filled;
    }

    private static SafeFileHandle Open(string file) =>
        File.OpenHandle(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
}
