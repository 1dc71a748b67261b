using System.Text;
using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>Capitals, handles and plurals. Letters change case one by one: `ß` stays one letter.</summary>
internal static class StringCaseFunctions
{
    public static Value Upcase(ReadOnlySpan<Value> arguments, CallContext call) =>
        Value.Text(arguments[0].AsText()?.ToUpperInvariant());

    public static Value Downcase(ReadOnlySpan<Value> arguments, CallContext call) =>
        Value.Text(arguments[0].AsText()?.ToLowerInvariant());

    public static Value Capitalize(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var text = arguments[0].AsText() ?? "";
        if (text.Length == 0 || char.ToUpperInvariant(text[0]) == text[0])
        {
            return Value.Text(text);
        }

        return Value.Text(string.Create(text.Length, text, static (letters, source) =>
        {
            source.CopyTo(letters);
            letters[0] = char.ToUpperInvariant(source[0]);
        }));
    }

    /// <summary>A word starts at its first letter: a quote or a digit before it is passed over.</summary>
    public static Value CapitalizeWords(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var text = arguments[0].AsText() ?? "";
        return Value.Text(string.Create(text.Length, text, static (letters, source) =>
        {
            var isWordStart = true;
            for (var i = 0; i < source.Length; i++)
            {
                var isFirstLetter = isWordStart && char.IsLetter(source[i]);
                letters[i] = isFirstLetter ? char.ToUpperInvariant(source[i]) : source[i];
                isWordStart = char.IsWhiteSpace(source[i]) || (isWordStart && !isFirstLetter);
            }
        }));
    }

    /// <summary>Keeps letters and digits of every script, and makes one hyphen of each run of anything else.</summary>
    public static Value Handleize(ReadOnlySpan<Value> arguments, CallContext call)
    {
        if (arguments[0].AsText() is not { } text)
        {
            return call.Fail("`string.handleize` needs a text and got nothing", "guard it with `?? \"\"`");
        }

        var handle = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                handle.Append(char.ToLowerInvariant(letter));
            }
            else if (handle.Length == 0 || handle[^1] != '-')
            {
                handle.Append('-');
            }
        }

        if (handle.Length > 0 && handle[^1] == '-')
        {
            handle.Length--;
        }

        return Value.Text(handle.ToString());
    }

    public static Value Pluralize(ReadOnlySpan<Value> arguments, CallContext call) =>
        arguments[0].AsInt() == 1 ? arguments[1] : arguments[2];
}
