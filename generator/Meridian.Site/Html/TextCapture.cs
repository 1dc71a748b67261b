using System.Text;

namespace Meridian.Site.Html;

/// <summary>Collects the text inside titles, headings and links while the page passes by.</summary>
internal sealed class TextCapture
{
    private readonly StringBuilder _text = new();
    private readonly List<Capture> _open = [];

    /// <summary>Starts to collect for a heading, link or title.</summary>
    public void Open(HtmlTag tag) => _open.Add(new Capture(tag, _text.Length));

    /// <summary>Adds text that stands on the page, or the words of an image.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        if (_open.Count > 0)
        {
            _text.Append(text);
        }
    }

    /// <summary>An end tag: hands over what its element held, and what browsers close with it.</summary>
    public void Close(string name, FactSink sink)
    {
        if (_open.Count == 0)
        {
            return;
        }

        var at = _open.FindLastIndex(capture => capture.Tag.Name == name);
        if (at < 0)
        {
            return;
        }

        var (tag, start) = _open[at];
        sink.AddText(tag, Folded(start));
        _open.RemoveAt(at);
        if (_open.Count == 0)
        {
            _text.Clear();
        }
    }

    private string Folded(int start)
    {
        var folded = new StringBuilder(_text.Length - start);
        var space = false;
        for (var i = start; i < _text.Length; i++)
        {
            if (WordList.IsSpace(_text[i]))
            {
                space = folded.Length > 0;
                continue;
            }

            if (space)
            {
                folded.Append(' ');
                space = false;
            }

            folded.Append(_text[i]);
        }

        return folded.ToString();
    }

    private readonly record struct Capture(HtmlTag Tag, int Start);
}
