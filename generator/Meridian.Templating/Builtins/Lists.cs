using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>Lists of texts, as functions give them back.</summary>
internal static class Lists
{
    /// <summary>
    /// A text that is cut into a list costs a step for so many characters: it may have many small items.
    /// </summary>
    public const int CharactersAnItem = 8;

    /// <summary>A list of texts.</summary>
    public static Value Of(IEnumerable<string> texts) => Of(texts.Select(Value.Text));

    /// <summary>A list of any values.</summary>
    public static Value Of(IEnumerable<Value> items) => Value.List(new ScriptArray(items));

    /// <summary>A list of texts whose type is `iterator`.</summary>
    public static Value Iterator(IEnumerable<string> texts) =>
        Value.List(new ScriptArray(texts.Select(Value.Text)) { Origin = ArrayOrigin.Iterator });
}
