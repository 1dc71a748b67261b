using System.Collections.Frozen;
using Meridian.Templating.Builtins;

namespace Meridian.Templating.Syntax;

/// <summary>What words of other template languages are called in this one.</summary>
internal static class ForeignWords
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>
    {
        ["and"] = "&&",
        ["or"] = "||",
        ["not"] = "!",
        ["elseif"] = "else if",
        ["elsif"] = "else if",
        ["elif"] = "else if",
        ["return"] = "ret",
        ["assign"] = "name = value",
        ["set"] = "name = value",
        ["let"] = "name = value",
        ["var"] = "name = value",
        ["partial"] = "include",
        ["render"] = "include",
        ["nil"] = "null",
        ["none"] = "null",
        ["None"] = "null",
        ["undefined"] = "null",
        ["True"] = "true",
        ["False"] = "false",
        ["strip_html"] = "html.strip",
        ["json"] = "object.to_json",
        ["jsonify"] = "object.to_json",
        ["length"] = ".size",
        ["len"] = "array.size",
        ["count"] = ".size",
        ["where"] = "array.filter",
        ["markdownify"] = "markdown",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Blocks = new Dictionary<string, string>
    {
        ["unless"] = "if !",
        ["foreach"] = "for x in list",
        ["switch"] = "case",
        ["function"] = "func",
        ["macro"] = "func",
        ["def"] = "func",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What other languages close with a word of its own: `endif`.</summary>
    private static readonly FrozenSet<string> Closed = FrozenSet.Create(
        StringComparer.Ordinal,
        "if", "for", "foreach", "while", "case", "switch", "unless", "capture", "with", "wrap", "macro", "func",
        "function", "block", "tablerow");

    /// <summary>How a word is said here, as help for its author; null where it is not known.</summary>
    public static string? Help(string word) =>
        BlockHelp(word) ?? (Known.TryGetValue(word, out var ours) ? Said(word, ours) : null);

    /// <summary>How a word that begins or ends a block is said here; null for every other.</summary>
    public static string? BlockHelp(string word) =>
        word.StartsWith("end", StringComparison.Ordinal) && Closed.Contains(word[3..]) ? Said(word, "end")
        : Blocks.TryGetValue(word, out var ours) ? Said(word, ours)
        : null;

    /// <summary>The builtin functions of a name, with the objects they belong to, as help; null for none.</summary>
    public static string? BuiltinsCalled(string name)
    {
        var found = BuiltinTable.Groups
            .Where(group => group.TryGet(name, out _))
            .Select(group => $"`{group.Name}.{name}`")
            .ToArray();
        return found.Length == 0 ? null : $"did you mean {string.Join(" or ", found)}?";
    }

    private static string Said(string word, string ours) => $"Scriban writes `{word}` as `{ours}`";
}
