using System.Globalization;
using System.Text;
using Meridian.Templating.Builtins;
using Meridian.Templating.Values;

namespace Meridian.Templating.Evaluation;

/// <summary>
/// The UTF-8 text of a render as it grows. A capture is the part written since a mark; auto-indent is put before each
/// new line of what is written while an indent is set, but never into finished HTML.
/// </summary>
internal sealed class OutputWriter
{
    private byte[] _buffer = new byte[16 * 1024];
    private int _length;
    private byte[] _indent = new byte[64];
    private int _indentStart;
    private int _indentEnd;
    private bool _atLineStart;

    /// <summary>How much of the indent the line that begins here gets.</summary>
    private int _lineIndent = int.MaxValue;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>How much has been written: the mark from which a capture starts.</summary>
    public int Position => _length;

    /// <summary>How long the indent is that lines get.</summary>
    public int IndentLength => _indentEnd - _indentStart;

    /// <summary>Whether auto-indent also goes on lines that are empty.</summary>
    public bool IndentsEmptyLines = true;

    /// <summary>How many bytes may be written before <see cref="IsFull"/>.</summary>
    public long Capacity = long.MaxValue;

    public bool IsFull => _length > Capacity;

    /// <summary>
    /// Whether finished HTML of several lines was printed where official Scriban would have indented it.
    /// </summary>
    public bool KeptHtml => _keptHtml;

    private bool _keptHtml;

    /// <summary>Whether finished HTML was written since this was last cleared.</summary>
    public bool HasHtml;

    public string ToText() => Encoding.UTF8.GetString(Written);

    public void Clear()
    {
        _length = 0;
        _indentStart = 0;
        _indentEnd = 0;
        _atLineStart = false;
        _lineIndent = int.MaxValue;
        _keptHtml = false;
        HasHtml = false;
        if (_buffer.Length > 1024 * 1024)
        {
            _buffer = new byte[16 * 1024];
        }
    }

    /// <summary>Adds to the indent; the caller restores the old length.</summary>
    public void PushIndent(ReadOnlySpan<byte> indent)
    {
        if (_indentEnd + indent.Length > _indent.Length)
        {
            Array.Resize(ref _indent, Math.Max(_indent.Length * 2, _indentEnd + indent.Length));
        }

        indent.CopyTo(_indent.AsSpan(_indentEnd));
        _indentEnd += indent.Length;
    }

    public void RestoreIndent(int length) => _indentEnd = _indentStart + length;

    /// <summary>Begins a part without the indent around it; gives what <see cref="EndPlain"/> needs.</summary>
    public int BeginPlain()
    {
        var start = _indentStart;
        _indentStart = _indentEnd;
        return start;
    }

    public void EndPlain(int start)
    {
        _indentEnd = _indentStart;
        _indentStart = start;
    }

    /// <summary>
    /// The line that begins here gets only so much of the indent: an include stands where its `{{` stands.
    /// </summary>
    public void LimitLineIndent(int length) => _lineIndent = Math.Min(_lineIndent, length);

    /// <summary>Cuts the output at a mark and gives what stood behind it.</summary>
    public byte[] TakeFrom(int mark)
    {
        var taken = _buffer.AsSpan(mark, _length - mark).ToArray();
        _length = mark;
        return taken;
    }

    /// <summary>How many UTF-16 units the text would have.</summary>
    public int CharacterCount => Encoding.UTF8.GetCharCount(Written);

    /// <summary>Cuts the text to so many characters and marks the cut.</summary>
    public void CutAt(int characters)
    {
        var text = ToText();
        if (text.Length > characters)
        {
            Clear();
            Transcode(string.Concat(text.AsSpan(0, characters), "..."));
        }
    }

    public void Write(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        if (IndentLength == 0)
        {
            Append(text);
            _atLineStart = text[^1] == (byte)'\n';
            return;
        }

        while (!text.IsEmpty)
        {
            var end = text.IndexOf((byte)'\n');
            var line = end < 0 ? text : text[..(end + 1)];
            if (_atLineStart && (IndentsEmptyLines || line[0] is not ((byte)'\n' or (byte)'\r')))
            {
                AppendIndent();
            }

            Append(line);
            _atLineStart = end >= 0;
            _lineIndent = int.MaxValue;
            text = text[line.Length..];
        }
    }

    /// <summary>Writes what is no part of the text, and changes nothing of how the text goes on.</summary>
    public void WriteMark(string mark) => Transcode(mark);

    /// <summary>Writes finished HTML as it is.</summary>
    public void WriteHtml(ReadOnlySpan<byte> html)
    {
        if (html.IsEmpty)
        {
            return;
        }

        _keptHtml |= IndentLength > 0 && html.Contains((byte)'\n');
        HasHtml = true;
        Append(html);
        _atLineStart = html[^1] == (byte)'\n';
    }

    public void Write(string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (IndentLength == 0)
        {
            Transcode(text);
            _atLineStart = text[^1] == '\n';
            return;
        }

        var mark = _length;
        Transcode(text);
        if (_atLineStart || text.Contains('\n', StringComparison.Ordinal))
        {
            Write(TakeFrom(mark));
        }
    }

    /// <summary>Writes a text made safe in HTML.</summary>
    public void WriteEscaped(string text)
    {
        // Room for the worst case is cheap for a short text only.
        if (IndentLength > 0 || text.Length is 0 or > 4096)
        {
            Write(HtmlEscape.Escape(text));
            return;
        }

        Reserve(text.Length * HtmlEscape.MaxBytesPerChar);
        _length += HtmlEscape.WriteUtf8(text, _buffer.AsSpan(_length));
        _atLineStart = text[^1] == '\n';
    }

    public void WriteHtml(string html)
    {
        if (html.Length > 0)
        {
            _keptHtml |= IndentLength > 0 && html.Contains('\n', StringComparison.Ordinal);
            HasHtml = true;
            Transcode(html);
            _atLineStart = html[^1] == '\n';
        }
    }

    public void Write(long number)
    {
        StartLine();
        Reserve(24);
        number.TryFormat(_buffer.AsSpan(_length), out var written, default, CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Writes a text value according to its kind.</summary>
    public void WriteText(Value value)
    {
        var isHtml = value.Kind == ValueKind.Html;
        if (value.AsUtf8() is { } utf8)
        {
            if (isHtml)
            {
                WriteHtml(utf8.Bytes.Span);
            }
            else
            {
                Write(utf8.Bytes.Span);
            }
        }
        else if (value.AsText() is { } text)
        {
            if (isHtml)
            {
                WriteHtml(text);
            }
            else
            {
                Write(text);
            }
        }
    }

    private void StartLine()
    {
        if (_atLineStart && IndentLength > 0)
        {
            AppendIndent();
        }

        _atLineStart = false;
        _lineIndent = int.MaxValue;
    }

    private void AppendIndent() => Append(_indent.AsSpan(_indentStart, Math.Min(IndentLength, _lineIndent)));

    private void Transcode(string text)
    {
        Reserve(text.Length * 3);
        _length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length));
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    private void Reserve(int count)
    {
        if (_length + count > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + count));
        }
    }
}
