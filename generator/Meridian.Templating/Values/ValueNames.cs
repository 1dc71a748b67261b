namespace Meridian.Templating.Values;

/// <summary>What messages call a value.</summary>
internal static class ValueNames
{
    public static string Of(Value value) => value.Kind switch
    {
        ValueKind.Null => "nothing",
        ValueKind.Bool => "true or false",
        ValueKind.Text or ValueKind.Html or ValueKind.Url => "text",
        ValueKind.Date => "a date",
        ValueKind.Duration => "a length of time",
        ValueKind.List or ValueKind.Range => "a list",
        ValueKind.Object => "an object",
        ValueKind.Function => "a function",
        _ => "a number",
    };
}
