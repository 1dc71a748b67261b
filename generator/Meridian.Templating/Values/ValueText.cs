namespace Meridian.Templating.Values;

/// <summary>How values print.</summary>
internal static class ValueText
{
    public static string Print(Value value) => value.AsText() ?? "";
}
