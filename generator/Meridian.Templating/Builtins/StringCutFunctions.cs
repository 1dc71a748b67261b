using System.Text;
using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>Parts of a text: slices, words, the beginning, what is between separators, or all but the blanks.</summary>
internal static class StringCutFunctions
{
    private const string DefaultEllipsis = "...";

    public static Value Strip(ReadOnlySpan<Value> arguments, CallContext call) =>
        Value.Text(arguments[0].AsText()?.Trim());

    public static Value StripLeft(ReadOnlySpan<Value> arguments, CallContext call) =>
        Value.Text(arguments[0].AsText()?.TrimStart());

    public static Value StripRight(ReadOnlySpan<Value> arguments, CallContext call) =>
        Value.Text(arguments[0].AsText()?.TrimEnd());

    public static Value StripNewlines(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var text = arguments[0].AsText() ?? "";
        if (!text.AsSpan().ContainsAny('\r', '\n'))
        {
            return Value.Text(text);
        }

        var lines = new StringBuilder(text.Length);
        foreach (var line in text.AsSpan().SplitAny('\r', '\n'))
        {
            lines.Append(text.AsSpan()[line]);
        }

        return Value.Text(lines.ToString());
    }

    /// <summary>From a position, counted from the end when negative, to the end or so many characters.</summary>
    public static Value Slice(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var text = arguments[0].AsText() ?? "";
        var length = arguments[2].IsNull ? text.Length : arguments[2].AsInt();
        return Part(text, arguments[1].AsInt(), length, call);
    }

    /// <summary>
    /// Like <see cref="Slice"/>, but one character long when no length is given, and an error when it would end before
    /// the text begins.
    /// </summary>
    public static Value Slice1(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var text = arguments[0].AsText() ?? "";
        var (start, length) = (arguments[1].AsInt(), arguments[2].AsInt());
        if (text.Length == 0 || start > text.Length || length <= 0)
        {
            return Value.EmptyText;
        }

        return start + (long)text.Length + length < 0
            ? call.Fail($"a slice of {length} characters at {start} lies before the text")
            : Part(text, start, length, call);
    }

    /// <summary>The parts between separators, without the empty ones. An empty separator separates nothing.</summary>
    public static Value Split(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var text = arguments[0].AsText() ?? "";
        call.State.Spend(text.Length / Lists.CharactersAnItem, call.Node);
        return Lists.Iterator(text.Split(arguments[1].AsText() ?? "", StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>At most so many characters, the ellipsis among them; the ellipsis itself is never cut.</summary>
    public static Value Truncate(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var text = arguments[0].AsText() ?? "";
        var length = arguments[1].AsInt();
        if (text.Length <= length || text.Length == 0)
        {
            return Value.Text(text);
        }

        var ellipsis = arguments[2].AsText() ?? DefaultEllipsis;
        call.State.CheckLength((long)Math.Max(length, 0) + ellipsis.Length, call.Node);
        return Value.Text(string.Concat(text.AsSpan(0, Math.Max(length - ellipsis.Length, 0)), ellipsis));
    }

    /// <summary>
    /// So many words with single spaces between them, and always three dots, as official Scriban has it: also behind a
    /// text that was not longer, and whatever ellipsis it is given.
    /// </summary>
    public static Value TruncateWords(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var text = arguments[0].AsText() ?? "";
        if (text.Length == 0)
        {
            return Value.Text("");
        }

        var words = new StringBuilder(text.Length);
        var position = 0;
        for (var left = arguments[1].AsInt(); left > 0 && position <= text.Length; left--)
        {
            var end = WordEnd(text, position);
            words.Append(position > 0 ? " " : "").Append(text, position, end - position);
            position = end < text.Length ? WordStart(text, end) : text.Length + 1;
        }

        return Value.Text(words.Append(DefaultEllipsis).ToString());
    }

    private static int WordEnd(string text, int position)
    {
        while (position < text.Length && !char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    private static int WordStart(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    private static Value Part(string text, int start, int length, CallContext call)
    {
        if (start >= text.Length)
        {
            return Value.Text("");
        }

        var from = start < 0 ? (long)start + text.Length : start;
        if (from < 0 && from + length <= 0)
        {
            return Value.EmptyText;
        }

        if (length < 0)
        {
            return call.Fail($"a slice cannot be {length} characters long");
        }

        var end = Math.Min(from + length, text.Length);
        from = Math.Max(from, 0);
        return Value.Text(end <= from ? "" : text.Substring((int)from, (int)(end - from)));
    }
}
