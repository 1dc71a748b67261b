using System.Buffers.Binary;

namespace Meridian.Site.Images.Files;

/// <summary>The four letters that name a chunk, as a number.</summary>
internal static class ChunkName
{
    public static uint Of(ReadOnlySpan<byte> letters) => BinaryPrimitives.ReadUInt32BigEndian(letters);
}
