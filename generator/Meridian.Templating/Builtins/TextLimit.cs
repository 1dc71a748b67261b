using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>The longest text a function may make: as long as the whole output may be.</summary>
internal static class TextLimit
{
    /// <summary>Ends the render when a text of so many characters would break the limit.</summary>
    public static void Require(long length, CallContext call)
    {
        var limit = call.Limits.OutputCharacters;
        if (limit > 0 && length > limit)
        {
            call.Fail(
                $"this makes a text of {length} characters, more than the {limit} a render may use",
                "make the text shorter, or raise the limit on output characters");
        }
    }
}
