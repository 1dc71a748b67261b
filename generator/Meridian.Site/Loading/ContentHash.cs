using System.Security.Cryptography;

namespace Meridian.Site.Loading;

/// <summary>The first half of a SHA-256: names bytes for caches and fingerprints.</summary>
internal readonly record struct ContentHash(UInt128 Value)
{
    public static ContentHash Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return new ContentHash(System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash));
    }

    /// <summary>All of it in 32 hexadecimal digits, to name bytes in a cache.</summary>
    public string Text => Value.ToString("x32", null);

    /// <summary>Ten hexadecimal digits: enough to tell the versions of one asset apart.</summary>
    public string Fingerprint => Text[..10];
}
