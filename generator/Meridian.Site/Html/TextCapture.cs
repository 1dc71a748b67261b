using System.Buffers;

namespace Meridian.Site.Html;

/// <summary>Collects the text inside titles, headings and links while the page passes by.</summary>
internal sealed class TextCapture
{
    private readonly StringPool _strings = StringPool.OfThread;
    private readonly ArrayBufferWriter<char> _text = new(256);
    private readonly List<Capture> _open = [];

    /// <summary>True between the start and the end of an element whose text is asked for.</summary>
    public bool IsOpen => _open.Count > 0;

    /// <summary>Starts to collect for a heading, link or title.</summary>
    public void Open(HtmlTag tag) => _open.Add(new Capture(tag, _text.WrittenCount));

    /// <summary>Adds text that stands on the page, or the words of an image.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        if (_open.Count > 0)
        {
            _text.Write(text);
        }
    }

    /// <summary>An end tag: hands over what its element held, and what browsers close with it.</summary>
    public void Close(string name, FactSink sink)
    {
        var at = _open.Count - 1;
        while (at >= 0 && _open[at].Tag.Name != name)
        {
            at--;
        }

        if (at < 0)
        {
            return;
        }

        var (tag, start) = _open[at];
        sink.AddText(tag, Folded(_text.WrittenSpan[start..]));
        _open.RemoveAt(at);
        if (_open.Count == 0)
        {
            _text.ResetWrittenCount();
        }
    }

    /// <summary>The text without white space around it, and with one space for white space inside it.</summary>
    private string Folded(ReadOnlySpan<char> text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        var length = 0;
        foreach (var word in WordList.Of(text))
        {
            if (length > 0)
            {
                buffer[length++] = ' ';
            }

            word.Text.CopyTo(buffer.AsSpan(length));
            length += word.Text.Length;
        }

        var folded = _strings.Get(buffer.AsSpan(0, length));
        ArrayPool<char>.Shared.Return(buffer);
        return folded;
    }

    private readonly record struct Capture(HtmlTag Tag, int Start);
}
