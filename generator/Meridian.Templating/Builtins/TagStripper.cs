using System.Buffers;

namespace Meridian.Templating.Builtins;

/// <summary>
/// Takes tags out of HTML in one pass: scripts and styles with what they hold, comments, and every tag, whose quoted
/// attribute values may hold `&gt;`. Entities stay as they are. What never ends, such as `a &lt; b`, is text.
/// </summary>
internal ref struct TagStripper
{
    private readonly ReadOnlySpan<char> _html;
    private readonly Span<char> _text;
    private int _length;

    // Where an end was looked for in vain: nothing behind that place can have one either, so each search for an end
    // that is not there happens once and the whole stays linear.
    private int _openScript;
    private int _openStyle;
    private int _openComment;
    private int _openSingle;
    private int _openDouble;

    // Places inside of a tag from which its end was not reached. A later `<` that comes to one of them stops there.
    private HashSet<int>? _deadEnds;
    private List<int>? _visited;

    // The last bare value: one that starts inside of it ends where it ends.
    private int _bareStart;
    private int _bareEnd;

    private TagStripper(ReadOnlySpan<char> html, Span<char> text)
    {
        _html = html;
        _text = text;
        _openScript = _openStyle = _openComment = _openSingle = _openDouble = int.MaxValue;
        _bareStart = _bareEnd = -1;
    }

    /// <summary>The text between the tags; the same instance where there is no `&lt;`. Pure.</summary>
    public static string Strip(string html)
    {
        if (!html.Contains('<', StringComparison.Ordinal))
        {
            return html;
        }

        var text = ArrayPool<char>.Shared.Rent(html.Length);
        var length = new TagStripper(html, text).Run();
        var stripped = new string(text, 0, length);
        ArrayPool<char>.Shared.Return(text);
        return stripped;
    }

    private int Run()
    {
        var position = 0;
        while (position < _html.Length)
        {
            var next = _html[position..].IndexOf('<');
            if (next < 0)
            {
                break;
            }

            Keep(_html.Slice(position, next));
            position += next;
            var end = MarkupEnd(position);
            if (end < 0)
            {
                Keep("<");
                position++;
            }
            else
            {
                position = end;
            }
        }

        Keep(_html[position..]);
        return _length;
    }

    private void Keep(ReadOnlySpan<char> text)
    {
        text.CopyTo(_text[_length..]);
        _length += text.Length;
    }

    /// <summary>Where the markup that starts here ends, or -1 when it is text.</summary>
    private int MarkupEnd(int start)
    {
        var end = ElementEnd(start, "<script", "</script>", ref _openScript);
        if (end < 0)
        {
            end = ElementEnd(start, "<!--", "-->", ref _openComment);
        }

        if (end < 0)
        {
            end = ElementEnd(start, "<style", "</style>", ref _openStyle);
        }

        return end < 0 ? TagEnd(start + 1) : end;
    }

    private readonly int ElementEnd(int start, string opening, string closing, ref int open)
    {
        if (!_html[start..].StartsWith(opening, StringComparison.OrdinalIgnoreCase))
        {
            return -1;
        }

        return Find(start + opening.Length, closing, ref open) is >= 0 and var end ? end + closing.Length : -1;
    }

    private int TagEnd(int position)
    {
        _visited?.Clear();
        while (position < _html.Length && _deadEnds?.Contains(position) != true)
        {
            switch (_html[position])
            {
                case '>':
                    return position + 1;
                case '<':
                    (_visited ??= []).Add(position + 1);
                    position++;
                    break;
                case '=':
                    (_visited ??= []).Add(position);
                    position = ValueEnd(position + 1);
                    _visited.Add(position);
                    break;
                default:
                    position++;
                    break;
            }
        }

        (_deadEnds ??= []).UnionWith(_visited ?? []);
        return -1;
    }

    /// <summary>The end of an attribute's value; the end of the text when its quote is never closed.</summary>
    private int ValueEnd(int position)
    {
        if (position >= _html.Length)
        {
            return position;
        }

        if (_html[position] is '\'' or '"')
        {
            var close = _html[position] == '"'
                ? Find(position + 1, "\"", ref _openDouble)
                : Find(position + 1, "'", ref _openSingle);
            return close < 0 ? _html.Length : close + 1;
        }

        return BareValueEnd(position + 1);
    }

    private int BareValueEnd(int position)
    {
        if (position >= _bareStart && position <= _bareEnd)
        {
            return _bareEnd;
        }

        (_bareStart, _bareEnd) = (position, position);
        while (_bareEnd < _html.Length && _html[_bareEnd] != '>' && !char.IsWhiteSpace(_html[_bareEnd]))
        {
            _bareEnd++;
        }

        return _bareEnd;
    }

    private readonly int Find(int position, string mark, ref int open)
    {
        if (position >= open)
        {
            return -1;
        }

        var found = _html[position..].IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        if (found < 0)
        {
            open = position;
            return -1;
        }

        return position + found;
    }
}
