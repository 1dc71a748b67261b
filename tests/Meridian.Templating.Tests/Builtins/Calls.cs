namespace Meridian.Templating.Tests.Builtins;

/// <summary>Calls of functions, as templates write them, and what they give.</summary>
internal static class Calls
{
    private static readonly RenderOptions Options =
        RenderOptions.Official with { BuildTime = new DateTime(2026, 7, 3, 9, 30, 0) };

    public static void Give(string code, string expected) =>
        Assert.Equal(expected, Rendering.Of($"{{{{ {code} }}}}", Options));

    public static void Fail(string code, string message) => Fail(code, message, Options);

    public static void Fail(string code, string message, RenderOptions options) =>
        Assert.Contains(message, Rendering.ErrorOf($"{{{{ {code} }}}}", options).Message, StringComparison.Ordinal);
}
