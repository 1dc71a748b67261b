using System.Collections.Immutable;

namespace Meridian.Site.Yaml;

/// <summary>
/// A YAML text as the parser shall see it. Every character stands where it stood, so that offsets stay those of the
/// file: characters are replaced one by one, and signs that are text but would be read as YAML have stand-ins, which
/// <see cref="Restore"/> takes back.
/// </summary>
internal sealed record YamlView(string Text)
{
    /// <summary>Signs that may need a stand-in, in the order of the stand-ins.</summary>
    public const string Signs = ":#@`%*\"'[{";

    /// <summary>
    /// The first of as many consecutive characters, none of which the text holds; null when there are none.
    /// </summary>
    public char? FirstStandIn { get; init; }

    /// <summary>Slips met while reading lines; those about stand-ins are known only when a value holds one.</summary>
    public ImmutableArray<YamlSlip> Slips { get; init; } = [];

    /// <summary>
    /// The text with spaces for tabs and other blanks, and nothing for what no text should hold. Pure.
    /// </summary>
    public static YamlView Plain(ReadOnlySpan<char> stored)
    {
        var text = new char[stored.Length];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = Clean(stored[i]);
        }

        return new YamlView(new string(text)) { FirstStandIn = FreeStandIns(stored) };
    }

    /// <summary>The sign that a character stands for, or the character itself.</summary>
    public char SignOf(char c) =>
        FirstStandIn is { } first && c >= first && c < first + Signs.Length ? Signs[c - first] : c;

    /// <summary>The character to put for a sign; the sign itself when the text leaves no character free.</summary>
    public char StandInFor(char sign) =>
        FirstStandIn is { } first ? (char)(first + Signs.IndexOf(sign, StringComparison.Ordinal)) : sign;

    /// <summary>A value as the author typed it.</summary>
    public string Restore(string value) => string.Create(value.Length, (value, View: this), static (text, state) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = state.View.SignOf(state.value[i]);
        }
    });

    // The line breaks of old YAML inside a line are blanks here: an author cannot see them. Control characters would
    // end the parser's input or make it throw.
    private static char Clean(char c) => c switch
    {
        '\n' or '\r' => c,
        '\t' or '\u00A0' or '\u2007' or '\u202F' or '\uFEFF' or '\u0085' or '\u2028' or '\u2029' => ' ',
        < ' ' or '\u007F' => '\uFFFD',
        _ => c,
    };

    private static char? FreeStandIns(ReadOnlySpan<char> text)
    {
        for (var first = '\uE000'; first + Signs.Length <= '\uF8FF'; first += (char)Signs.Length)
        {
            if (text.IndexOfAnyInRange(first, (char)(first + Signs.Length - 1)) < 0)
            {
                return first;
            }
        }

        return null;
    }
}
