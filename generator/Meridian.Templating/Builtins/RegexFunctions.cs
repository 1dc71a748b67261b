using System.Globalization;
using System.Text.RegularExpressions;
using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>The `regex` object: regular expressions of .NET, with a limit on how long one may search.</summary>
internal static class RegexFunctions
{
    private static readonly Parameter Text = Parameter.Text("text");
    private static readonly Parameter Pattern = Parameter.Text("pattern");
    private static readonly Parameter Options = Parameter.Text("options").OrNull();

    public static BuiltinGroup Group { get; } = new("regex",
    [
        new("escape", [Pattern], static (a, call) => Value.Text(Regex.Escape(Given(a[0], "escape", call)))),
        new("match", [Text, Pattern, Options], Match),
        new("matches", [Text, Pattern, Options], Matches),
        new("replace", [Text, Pattern, Parameter.Text("replace"), Options], Replace),
        new("split", [Text, Pattern, Options], Split),
        new("unescape", [Pattern], Unescape),
    ]);

    private delegate Value Search(Regex regex, string text, CallContext call);

    /// <summary>The match and what its groups hold; an empty list when nothing matches.</summary>
    private static Value Match(ReadOnlySpan<Value> arguments, CallContext call) =>
        Run("match", arguments[0], arguments[1], arguments[2], call, static (regex, text, _) =>
            regex.Match(text) is { Success: true } match ? Groups(match) : Lists.Of(Array.Empty<string>()));

    private static Value Matches(ReadOnlySpan<Value> arguments, CallContext call) =>
        Run("matches", arguments[0], arguments[1], arguments[2], call, static (regex, text, call) =>
        {
            var found = new ScriptArray();
            for (var match = regex.Match(text); match.Success; match = match.NextMatch())
            {
                call.State.Spend(1 + match.Groups.Count, call.Node);
                found.Add(Groups(match));
            }

            return Value.List(found);
        });

    private static Value Split(ReadOnlySpan<Value> arguments, CallContext call) =>
        Run("split", arguments[0], arguments[1], arguments[2], call, static (regex, text, call) =>
        {
            call.State.Spend(text.Length / Lists.CharactersAnItem, call.Node);
            return Lists.Of(regex.Split(text));
        });

    private static Value Replace(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var replacement = Given(arguments[2], "replace", call);
        return Run("replace", arguments[0], arguments[1], arguments[3], call, (regex, text, call) =>
            Value.Text(MayGrowTooLong(text, replacement, call)
                ? ReplaceWithCare(regex, text, replacement, call)
                : regex.Replace(text, replacement)));
    }

    /// <summary>
    /// Whether the result could break the limit, were every character a match: all groups might be the text.
    /// </summary>
    private static bool MayGrowTooLong(string text, string replacement, CallContext call)
    {
        var most = call.Limits.OutputCharacters;
        var copies = replacement.Contains('$', StringComparison.Ordinal) ? text.Length : 1L;
        var piece = (replacement.Length + 1L) * copies;
        return most > 0 && piece * (text.Length + 1L) > most;
    }

    private static string ReplaceWithCare(Regex regex, string text, string replacement, CallContext call)
    {
        var (state, node, length) = (call.State, call.Node, (long)text.Length);
        return regex.Replace(text, match =>
        {
            var piece = match.Result(replacement);
            length += piece.Length - match.Length;
            state.CheckLength(length, node);
            return piece;
        });
    }

    private static Value Unescape(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var text = Given(arguments[0], "unescape", call);
        try
        {
            return Value.Text(Regex.Unescape(text));
        }
        catch (ArgumentException)
        {
            return call.Fail($"`{text}` holds an escape that does not exist");
        }
    }

    private static Value Run(string name, Value text, Value pattern, Value options, CallContext call, Search search)
    {
        var (source, expression) = (Given(text, name, call), Given(pattern, name, call));
        try
        {
            var regex = RegexCache.Get(expression, OptionsOf(options.AsText()), call.State.Effort.RegexTime);
            return search(regex, source, call);
        }
        catch (RegexParseException fault)
        {
            return call.Fail(
                $"`{expression}` is not a regular expression: it breaks off at its character {fault.Offset + 1}");
        }
        catch (RegexMatchTimeoutException)
        {
            call.State.Effort.GiveUp();
            var seconds = call.Limits.RegexTime.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return call.Fail(
                $"the search for `{expression}` took longer than the {seconds} seconds one regular expression may take",
                "make the expression simpler: repetitions inside of repetitions are slow");
        }
    }

    private static string Given(Value text, string name, CallContext call)
    {
        if (text.AsText() is { } given)
        {
            return given;
        }

        call.Fail($"`regex.{name}` needs a text and got nothing", "guard it with `?? \"\"`");
        return "";
    }

    private static Value Groups(Match match) => Lists.Of(match.Groups.Values.Select(static group => group.Value));

    private static RegexOptions OptionsOf(string? letters) =>
        (letters ?? "").Aggregate(RegexOptions.CultureInvariant, static (options, letter) => options | letter switch
        {
            'i' => RegexOptions.IgnoreCase,
            'm' => RegexOptions.Multiline,
            's' => RegexOptions.Singleline,
            'x' => RegexOptions.IgnorePatternWhitespace,
            _ => RegexOptions.None,
        });
}
