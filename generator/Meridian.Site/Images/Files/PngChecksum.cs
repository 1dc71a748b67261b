namespace Meridian.Site.Images.Files;

/// <summary>The checksum at the end of a PNG chunk (W3C PNG, annex D).</summary>
internal static class PngChecksum
{
    private const uint Polynomial = 0xEDB88320;

    /// <summary>The checksum of a chunk's name and content. Pure.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var register = uint.MaxValue;
        foreach (var unit in bytes)
        {
            register ^= unit;
            for (var bit = 0; bit < 8; bit++)
            {
                register = (register & 1) == 0 ? register >> 1 : (register >> 1) ^ Polynomial;
            }
        }

        return ~register;
    }
}
