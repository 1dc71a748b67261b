using System.Text;
using Meridian.Site.Parsing;

namespace Meridian.Site.Modelling.Search;

/// <summary>
/// Reads what a body says, without its markup: blocks are apart, offers of the clinic are left out. One reader serves
/// one text after the other.
/// </summary>
internal sealed class BodyText(Func<string, string> labelOf)
{
    // Elements inside a word or a sentence; every other one begins or ends a part of the text.
    private static readonly string[] Inline =
        ["a", "abbr", "b", "cite", "code", "em", "i", "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "u"];

    private char[] _text = new char[16 * 1024];
    private char[] _html = new char[16 * 1024];
    private int _length;
    private State _state;
    private char _quote;
    private string _element = "";

    /// <summary>The text, until the next one is read.</summary>
    public ReadOnlySpan<char> Read(Body body)
    {
        (_length, _state, _element) = (0, State.Text, "");
        Read(body.Pieces.AsSpan());
        return _text.AsSpan(0, _length);
    }

    private void Read(ReadOnlySpan<BodyPiece> pieces)
    {
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case HtmlPiece html:
                    Read(html.Utf8.Span);
                    break;
                case HashtagPiece hashtag:
                    Add(labelOf(hashtag.Hashtag));
                    break;
                case ImagePiece image:
                    Break();
                    Add(image.Alt);
                    Break();
                    break;
                case ContainerPiece container when container.Name != ContainerNames.CallToAction:
                    Break();
                    Read(container.Content.AsSpan());
                    Break();
                    break;
                default:
                    break; // a URL, a citation's number, an offer
            }
        }
    }

    private void Read(ReadOnlySpan<byte> utf8)
    {
        if (_html.Length < utf8.Length)
        {
            _html = new char[Math.Max(_html.Length * 2, utf8.Length)];
        }

        ReadOnlySpan<char> rest = _html.AsSpan(0, Encoding.UTF8.GetChars(utf8, _html));
        while (rest.Length > 0)
        {
            rest = _state switch
            {
                State.Text => ReadText(rest),
                State.Tag => ReadTag(rest),
                State.Comment => Skip(rest, "-->", State.Text),
                _ => Skip(rest, "</", State.Tag),
            };
        }
    }

    private ReadOnlySpan<char> ReadText(ReadOnlySpan<char> rest)
    {
        var at = rest.IndexOfAny('<', '&');
        if (at < 0)
        {
            Add(rest);
            return [];
        }

        Add(rest[..at]);
        rest = rest[at..];
        if (rest[0] == '&')
        {
            return ReadEntity(rest);
        }

        if (rest.StartsWith("<!--"))
        {
            _state = State.Comment;
            return rest[4..];
        }

        var start = rest.StartsWith("</") ? 2 : 1;
        var end = start;
        while (end < rest.Length && char.IsAsciiLetterOrDigit(rest[end]))
        {
            end++;
        }

        var name = rest[start..end];
        _element = start == 1 && (name.SequenceEqual("script") || name.SequenceEqual("style")) ? name.ToString() : "";
        if (!IsInline(name))
        {
            Break();
        }

        (_state, _quote) = (State.Tag, '\0');
        return rest[end..];
    }

    private ReadOnlySpan<char> ReadTag(ReadOnlySpan<char> rest)
    {
        if (_quote != '\0')
        {
            var close = rest.IndexOf(_quote);
            _quote = close < 0 ? _quote : '\0';
            return close < 0 ? [] : rest[(close + 1)..];
        }

        var at = rest.IndexOfAny('>', '"', '\'');
        if (at < 0)
        {
            return [];
        }

        if (rest[at] == '>')
        {
            _state = _element.Length > 0 ? State.Code : State.Text;
            _element = "";
        }
        else
        {
            _quote = rest[at];
        }

        return rest[(at + 1)..];
    }

    /// <summary>
    /// The references that Markdown leaves in finished HTML, and those by number; others are no words.
    /// </summary>
    private ReadOnlySpan<char> ReadEntity(ReadOnlySpan<char> rest)
    {
        var end = rest[..Math.Min(rest.Length, 12)].IndexOf(';');
        if (end < 0)
        {
            Add("&");
            return rest[1..];
        }

        var name = rest[1..end];
        Add(name switch
        {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "apos" => "'",
            _ => HtmlNumber.TextOf(name) ?? " ",
        });
        return rest[(end + 1)..];
    }

    private ReadOnlySpan<char> Skip(ReadOnlySpan<char> rest, string until, State next)
    {
        var at = rest.IndexOf(until);
        _state = at < 0 ? _state : next;
        return at < 0 ? [] : rest[(at + until.Length)..];
    }

    private void Break() => Add("\n");

    private void Add(ReadOnlySpan<char> text)
    {
        if (_length + text.Length > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + text.Length));
        }

        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }

    private static bool IsInline(ReadOnlySpan<char> name)
    {
        foreach (var inline in Inline)
        {
            if (name.SequenceEqual(inline))
            {
                return true;
            }
        }

        return false;
    }

    private enum State
    {
        Text,
        Tag,
        Comment,
        Code,
    }
}
