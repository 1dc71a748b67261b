using System.Text.Json;

namespace Meridian.Templating.Conformance;

/// <summary>The options of a case over official Scriban's defaults.</summary>
internal static class CaseOptions
{
    public static RenderOptions Of(JsonElement @case)
    {
        var options = RenderOptions.Official;
        if (!@case.TryGetProperty("options", out var given) || given.ValueKind != JsonValueKind.Object)
        {
            return options;
        }

        foreach (var option in given.EnumerateObject())
        {
            options = With(options, option.Name, option.Value);
        }

        return options;
    }

    private static RenderOptions With(RenderOptions options, string name, JsonElement value) => name switch
    {
        "strict_variables" => options with { Names = value.GetBoolean() ? NameChecks.Variables : NameChecks.Lenient },
        "loop_limit" => options with { Limits = options.Limits with { Loops = value.GetInt32() } },
        "recursive_limit" => options with { Limits = options.Limits with { Depth = value.GetInt32() } },
        "object_recursion_limit" => options with { Limits = options.Limits with { ObjectDepth = value.GetInt32() } },
        "limit_to_string" => options with { Limits = options.Limits with { OutputCharacters = value.GetInt32() } },
        "auto_indent" => options with { AutoIndent = value.GetBoolean() },
        "indent_on_empty_lines" => options with { IndentEmptyLines = value.GetBoolean() },
        "enable_relaxed_target_access" => Relax(options, options.Access with { Target = value.GetBoolean() }),
        "enable_relaxed_member_access" => Relax(options, options.Access with { Member = value.GetBoolean() }),
        "enable_relaxed_function_access" => Relax(options, options.Access with { Function = value.GetBoolean() }),
        "enable_relaxed_indexer_access" => Relax(options, options.Access with { Indexer = value.GetBoolean() }),
        _ => options,
    };

    private static RenderOptions Relax(RenderOptions options, RelaxedAccess access) => options with { Access = access };
}
