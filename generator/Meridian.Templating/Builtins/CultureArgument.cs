using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>The culture some functions can be given: only the invariant one, the same on every machine.</summary>
internal static class CultureArgument
{
    public static Parameter Parameter { get; } = Parameter.Text("culture").OrNull();

    /// <summary>Ends the render when a culture is asked for by name.</summary>
    public static void Require(Value culture, CallContext call)
    {
        if (!string.IsNullOrEmpty(culture.AsText()))
        {
            call.Fail(
                $"dates and numbers cannot be written in the culture `{culture.AsText()}`: it differs between machines",
                "leave the culture out; names of months and days come from the theme's texts");
        }
    }
}
