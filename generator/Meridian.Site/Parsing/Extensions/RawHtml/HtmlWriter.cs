using System.Buffers;
using System.Net;
using Meridian.Site.Parsing.Bodies;
using Meridian.Sources;

namespace Meridian.Site.Parsing.Extensions.RawHtml;

/// <summary>
/// Writes HTML through unchanged but for its URLs, which become slots. It follows the tokenizer of the HTML Standard,
/// section 13.2.5, as far as finding attributes needs; a tag that the text breaks off stays as it is.
/// </summary>
internal ref struct HtmlWriter
{
    private static readonly SearchValues<char> UnquotedEnd = SearchValues.Create(" \t\r\n\f>");
    private readonly BodyRenderer _renderer;
    private readonly ReadOnlySpan<char> _html;
    private readonly SourceMap _map;
    private readonly List<PieceAttribute> _attributes = [];
    private LinkPiece? _link;
    private int _at;
    private int _written;

    private HtmlWriter(BodyRenderer renderer, ReadOnlySpan<char> html, SourceMap map)
    {
        _renderer = renderer;
        _html = html;
        _map = map;
    }

    public static void Write(BodyRenderer renderer, ReadOnlySpan<char> html, SourceMap map) =>
        new HtmlWriter(renderer, html, map).Write();

    private void Write()
    {
        while (_at < _html.Length)
        {
            var next = _html[_at..].IndexOf('<');
            var text = next < 0 ? _html[_at..] : _html.Slice(_at, next);
            _renderer.Words.Add(text);
            _at += text.Length;
            if (next >= 0)
            {
                Markup();
            }
        }

        Flush(_html.Length);
    }

    private void Markup()
    {
        if (_renderer.IsMarking)
        {
            Flush(_at);
            _renderer.Mark(_map.PositionOf(_at));
        }

        var rest = _html[_at..];
        if (rest.StartsWith("<!--"))
        {
            SkipPast("-->");
        }
        else if (rest.StartsWith("<!") || rest.StartsWith("<?"))
        {
            SkipPast(">");
        }
        else if (rest is ['<', '/', ..])
        {
            CountOpen(NameAt(_at + 2), -1);
            SkipPast(">");
        }
        else if (rest.Length > 1 && char.IsAsciiLetter(rest[1]))
        {
            StartTag();
        }
        else
        {
            _at++;
        }
    }

    private void StartTag()
    {
        var name = NameAt(_at + 1);
        _at += 1 + name.Length;
        var lastEnd = _at;
        LinkPiece? source = null;
        _attributes.Clear();
        while (_at < _html.Length && _html[_at] != '>')
        {
            if (IsSpace(_html[_at]) || _html[_at] == '/')
            {
                _at++;
            }
            else
            {
                _link = null;
                Attribute(name);
                source ??= _attributes is [.., { Name: "src" }] ? _link : null; // of an `img` only
                lastEnd = _at;
            }
        }

        if (source is not null && _at < _html.Length)
        {
            Flush(lastEnd);
            if (_html[lastEnd - 1] == '=')
            {
                _renderer.Write("\"\""); // `alt=` without a value would take what follows for it
            }

            _renderer.Pieces.Slot(new ImageTagPiece(source.Target, source.Span)
            {
                Attributes = [.. _attributes],
                IsInPicture = _renderer.OpenPictures > 0,
            });
        }

        _at = Math.Min(_at + 1, _html.Length);
        CountOpen(name, 1);
        if (IsRawText(name))
        {
            var end = _html[_at..].IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
            _at = end < 0 ? _html.Length : _at + end;
        }
    }

    private void Attribute(ReadOnlySpan<char> element)
    {
        var start = _at++;
        while (_at < _html.Length && !IsSpace(_html[_at]) && _html[_at] is not ('/' or '>' or '='))
        {
            _at++;
        }

        var name = _html[start.._at];
        var value = 0..0;
        var equals = _at;
        while (equals < _html.Length && IsSpace(_html[equals]))
        {
            equals++;
        }

        if (equals < _html.Length && _html[equals] == '=')
        {
            _at = equals + 1;
            value = Value(HtmlUrlAttributes.RoleOf(element, name));
        }

        if (element.Equals("img", StringComparison.OrdinalIgnoreCase))
        {
            _attributes.Add(new PieceAttribute(
                name.ToString().ToLowerInvariant(), WebUtility.HtmlDecode(_html[value].ToString())));
        }
    }

    /// <summary>Goes past a value, with a slot where it is a URL, and says where it is without its quotes.</summary>
    private Range Value(LinkRole? role)
    {
        while (_at < _html.Length && IsSpace(_html[_at]))
        {
            _at++;
        }

        if (_at >= _html.Length)
        {
            return 0..0;
        }

        var open = _at;
        var quote = _html[_at] is '"' or '\'' ? _html[_at] : '\0';
        var rest = _html[(quote == '\0' ? open : open + 1)..];
        var length = quote == '\0' ? rest.IndexOfAny(UnquotedEnd) : rest.IndexOf(quote);
        if (length < 0)
        {
            _at = _html.Length;
            return 0..0;
        }

        var start = _html.Length - rest.Length;
        var value = start..(start + length);
        _at = value.End.Value + (quote == '\0' ? 0 : 1);
        if (role is not { } found)
        {
            return value;
        }

        Flush(open);
        _renderer.Write('"');
        if (found == LinkRole.SrcSet)
        {
            SrcSet(start, start + length);
        }
        else
        {
            Slot(found, start, start + length);
        }

        _renderer.Write('"');
        _written = _at;
        return value;
    }

    /// <summary>Image candidates: a URL, then all up to a comma (HTML Standard, section 4.8.4.2.1).</summary>
    private void SrcSet(int start, int end)
    {
        var at = start;
        while (at < end)
        {
            var url = at;
            while (url < end && (IsSpace(_html[url]) || _html[url] == ','))
            {
                url++;
            }

            WriteValue(at, url);
            at = url;
            while (at < end && !IsSpace(_html[at]))
            {
                at++;
            }

            var urlEnd = at;
            while (urlEnd > url && _html[urlEnd - 1] == ',')
            {
                urlEnd--;
            }

            if (urlEnd > url)
            {
                Slot(LinkRole.SrcSet, url, urlEnd);
            }

            var descriptor = urlEnd;
            at = urlEnd < at ? at : DescriptorEnd(at, end);
            WriteValue(descriptor, at);
        }
    }

    private readonly int DescriptorEnd(int at, int end)
    {
        var depth = 0;
        for (; at < end; at++)
        {
            depth += _html[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (_html[at] == ',' && depth <= 0)
            {
                return at;
            }
        }

        return at;
    }

    private void Slot(LinkRole role, int start, int end)
    {
        while (start < end && IsSpace(_html[start]))
        {
            start++;
        }

        while (end > start && IsSpace(_html[end - 1]))
        {
            end--;
        }

        var first = _map.PositionOf(start);
        var last = end > start ? _map.PositionOf(end - 1) + 1 : first;
        var target = WebUtility.HtmlDecode(_html[start..end].ToString());
        _link = new LinkPiece(target, role, _renderer.InFile(TextSpan.FromBounds(first, last)));
        _renderer.Pieces.Slot(_link);
    }

    /// <summary>Part of a value, between the double quotes that it may not have had in the source.</summary>
    private readonly void WriteValue(int start, int end) =>
        _renderer.Write(_html[start..end].ToString().Replace("\"", "&quot;", StringComparison.Ordinal));

    private readonly void CountOpen(ReadOnlySpan<char> name, int change)
    {
        if (name is "a" or "A")
        {
            _renderer.OpenAnchors = Math.Max(0, _renderer.OpenAnchors + change);
        }
        else if (name.Equals("picture", StringComparison.OrdinalIgnoreCase))
        {
            _renderer.OpenPictures = Math.Max(0, _renderer.OpenPictures + change);
        }
    }

    private readonly ReadOnlySpan<char> NameAt(int start)
    {
        var end = start;
        while (end < _html.Length && !IsSpace(_html[end]) && _html[end] is not ('/' or '>'))
        {
            end++;
        }

        return _html[start..end];
    }

    private void SkipPast(string end)
    {
        var found = _html[_at..].IndexOf(end, StringComparison.Ordinal);
        _at = found < 0 ? _html.Length : _at + found + end.Length;
    }

    private void Flush(int end)
    {
        _renderer.Write(_html[_written..end]);
        _written = end;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    private static bool IsRawText(ReadOnlySpan<char> name)
    {
        foreach (var element in RawTextElements)
        {
            if (name.Equals(element, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] RawTextElements =
        ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];
}
