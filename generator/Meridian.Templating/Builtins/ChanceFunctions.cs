using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>
/// The functions of `math` that official Scriban leaves to chance. A theme may not use them, because one site must
/// always give one output; elsewhere they draw from a sequence that the time of the build decides.
/// </summary>
internal static class ChanceFunctions
{
    public static Value Uuid(ReadOnlySpan<Value> arguments, CallContext call)
    {
        RefuseInThemes("uuid", call);
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, call.State.Draws.Next());
        BitConverter.TryWriteBytes(bytes[8..], call.State.Draws.Next());

        // RFC 9562, section 5.8: version 8, the variant in the two bits above the clock sequence.
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return Value.Text(new Guid(bytes, bigEndian: true).ToString());
    }

    /// <summary>A whole number from the first to below the second.</summary>
    public static Value Random(ReadOnlySpan<Value> arguments, CallContext call)
    {
        long least = arguments[0].AsInt();
        var count = arguments[1].AsInt() - least;
        switch (count)
        {
            case < 0:
                return call.Fail($"`math.random` cannot choose between {least} and {least + count}, which is less");
            case <= 1:
                return arguments[0];
            default:
                RefuseInThemes("random", call);
                return Value.Integer(least + (long)(call.State.Draws.Next() % (ulong)count));
        }
    }

    private static void RefuseInThemes(string name, CallContext call)
    {
        if (call.State.IsStrict)
        {
            call.Fail(
                $"`math.{name}` is left to chance, and one site must always give one output",
                "use something of the page instead, such as its title or its place in a list");
        }
    }
}
