using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Meridian.Sources;

namespace Meridian.Site.Yaml;

/// <summary>
/// Reads a YAML text line by line and hides from the parser the signs that can only be meant as text: a second colon in
/// `title: Neck pain: what helps`, typographic quotes used as quotes, a `#` that starts a hashtag. It changes no text
/// that is YAML already, except for `#` where the caller says that values hold hashtags.
/// </summary>
internal sealed class SlipScanner
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    private readonly char[] _text;
    private readonly YamlView _view;
    private readonly YamlLenience _lenience;
    private readonly ImmutableArray<YamlSlip>.Builder _slips = ImmutableArray.CreateBuilder<YamlSlip>();
    private string _key = "";
    private int _blockIndent = -1;
    private int _flowDepth;
    private int _quoteIndent;
    private char _openQuote;

    private SlipScanner(YamlView view, YamlLenience lenience)
    {
        _view = view;
        _lenience = lenience;
        _text = view.Text.ToCharArray();
    }

    /// <summary>The text with its slips hidden. Pure.</summary>
    public static YamlView Scan(ReadOnlySpan<char> stored, YamlLenience lenience)
    {
        var scanner = new SlipScanner(YamlView.Plain(stored), lenience);
        scanner.FindIndentingTab(stored);
        for (var start = 0; start < stored.Length;)
        {
            var length = stored[start..].IndexOfAny('\r', '\n');
            var end = length < 0 ? stored.Length : start + length;
            scanner.Line(start, end);
            start = end + 1;
        }

        return scanner._view with { Text = new string(scanner._text), Slips = scanner._slips.ToImmutable() };
    }

    private void FindIndentingTab(ReadOnlySpan<char> stored)
    {
        var atStart = true;
        for (var i = 0; i < stored.Length; i++)
        {
            if (stored[i] == '\t' && atStart)
            {
                _slips.Add(new YamlSlip(SlipKind.Tab, new TextSpan(i, 1)));
                return;
            }

            atStart = stored[i] is '\n' or '\r' || (atStart && stored[i] == ' ');
        }
    }

    private void Line(int start, int end)
    {
        while (end > start && _text[end - 1] == ' ')
        {
            end--;
        }

        var at = YamlLine.SkipSpaces(_text, start, end);
        if (at == end || StillInside(at, at - start, end))
        {
            return;
        }

        var parent = at - start;
        while (_text[at] == '-' && (at + 1 == end || _text[at + 1] == ' '))
        {
            parent = at - start;
            at = YamlLine.SkipSpaces(_text, at + 1, end);
            if (at == end)
            {
                return;
            }
        }

        if (_text[at] == '#' && !StartsHashtag(at, end))
        {
            return;
        }

        var colon = KeyColon(at, end);
        if (colon >= 0)
        {
            parent = at - start;
            _key = new string(_text, at, colon - at).Trim(' ', '"', '\'');
            at = YamlLine.SkipSpaces(_text, colon + 1, end);
        }

        if (at < end)
        {
            Value(at, end, parent);
        }
    }

    // Lines that continue a block, a quoted text or a flow list opened on a line above.
    private bool StillInside(int at, int indent, int end)
    {
        if (_blockIndent >= 0 && indent > _blockIndent)
        {
            return true;
        }

        _blockIndent = -1;
        if (_openQuote != '\0')
        {
            if (indent <= _quoteIndent)
            {
                JoinToLineAbove(at, end);
            }

            if (YamlLine.ClosingQuote(_text, at, end, _openQuote) >= 0)
            {
                _openQuote = '\0';
            }

            return true;
        }

        if (_flowDepth > 0)
        {
            Flow(at, end);
            return true;
        }

        return false;
    }

    // A quoted text may go on at the edge of its block, which other readers of YAML take, unless a new name starts
    // there.
    private void JoinToLineAbove(int at, int end)
    {
        var colon = KeyColon(at, end);
        if (colon > at && _text.AsSpan(at, colon - at).IndexOfAnyExcept(NameCharacters) < 0)
        {
            return;
        }

        for (var i = at - 1; i >= 0 && _text[i] is ' ' or '\r' or '\n'; i--)
        {
            _text[i] = ' ';
        }
    }

    private void Value(int at, int end, int parent)
    {
        _quoteIndent = parent;
        switch (_text[at])
        {
            case '|' or '>' when YamlLine.IsBlockHeader(_text, at, end):
                _blockIndent = parent;
                return;
            case '"' or '\'':
                if (!Quoted(at, end))
                {
                    return;
                }

                break;
            case '[' or '{':
                if (!YamlLine.TextFollowsFlow(_text, at, end))
                {
                    Flow(at, end);
                    return;
                }

                Hide(at);
                break;
            case '@' or '`' or '%':
                Hide(at);
                break;
            case '*' when !YamlLine.IsAlias(_text, at, end):
                Hide(at);
                break;
            case '&' or '!' or '*':
                return;
            case var c when QuoteMarks.Opens(c) && Curly(at, end, flow: ""):
                return;
        }

        Plain(at, end);
    }

    private void Plain(int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (_text[i] == ':' && (i + 1 == end || _text[i + 1] == ' '))
            {
                Hide(i);
            }
            else if (_text[i] == '#' && (i == at || _text[i - 1] == ' '))
            {
                if (!StartsHashtag(i, end))
                {
                    return;
                }

                Hide(i);
            }
        }
    }

    // True when the line goes on after the closing quote, so that the quotes are part of a plain text.
    private bool Quoted(int at, int end)
    {
        var close = YamlLine.ClosingQuote(_text, at + 1, end, _text[at]);
        if (close < 0)
        {
            if (QuoteMarks.Closes(_text[end - 1], _text[at]))
            {
                _slips.Add(new YamlSlip(SlipKind.CurlyQuotes, TextSpan.FromBounds(at, end)));
                _text[end - 1] = _text[at];
            }
            else
            {
                _openQuote = _text[at];
            }

            return false;
        }

        var rest = YamlLine.SkipSpaces(_text, close + 1, end);
        if (rest == end || _text[rest] == '#')
        {
            return false;
        }

        Hide(at);
        return true;
    }

    // Replaces a pair of typographic quotes around a whole value by the straight ones that its text does not hold.
    private bool Curly(int at, int end, string flow)
    {
        var close = at + 1;
        while (close < end && !QuoteMarks.IsClosing(_text.AsSpan(at, end - at), close - at))
        {
            close++;
        }

        var rest = YamlLine.SkipSpaces(_text, close + 1, end);
        if (close >= end || (rest < end && _text[rest] != '#' && !flow.Contains(_text[rest], StringComparison.Ordinal)))
        {
            return false;
        }

        var inner = _text.AsSpan(at + 1, close - at - 1);
        var quote = !inner.Contains('\'') ? '\'' : !inner.ContainsAny('"', '\\') ? '"' : '\0';
        if (quote == '\0')
        {
            return false;
        }

        _slips.Add(new YamlSlip(SlipKind.CurlyQuotes, TextSpan.FromBounds(at, close + 1)));
        _text[at] = _text[close] = quote;
        return true;
    }

    private void Flow(int at, int end)
    {
        var fresh = true;
        for (var i = at; i < end; i++)
        {
            var c = _text[i];
            switch (c)
            {
                case '[' or '{':
                    _flowDepth++;
                    break;
                case ']' or '}':
                    _flowDepth = Math.Max(0, _flowDepth - 1);
                    break;
                case '"' or '\'' when fresh:
                    var close = YamlLine.ClosingQuote(_text, i + 1, end, c);
                    _openQuote = close < 0 ? c : '\0';
                    i = close < 0 ? end : close;
                    break;
                case '#' when fresh || _text[i - 1] == ' ':
                    if (!StartsHashtag(i, end))
                    {
                        return;
                    }

                    Hide(i);
                    break;
                default:
                    if (fresh && QuoteMarks.Opens(c))
                    {
                        Curly(i, end, flow: ",]}:");
                    }

                    break;
            }

            fresh = c is '[' or '{' or ',' || (fresh && c == ' ') || (c == ':' && i + 1 < end && _text[i + 1] == ' ');
        }
    }

    private int KeyColon(int at, int end)
    {
        if (QuoteMarks.Opens(_text[at]))
        {
            Curly(at, end, flow: ":");
        }

        var from = at;
        if (_text[at] is '"' or '\'')
        {
            var close = YamlLine.ClosingQuote(_text, at + 1, end, _text[at]);
            from = close < 0 ? end : YamlLine.SkipSpaces(_text, close + 1, end);
            return from < end && _text[from] == ':' ? from : -1;
        }

        if (_text[at] is '[' or '{')
        {
            return -1;
        }

        for (var i = from; i < end && !(_text[i] == '#' && i > at && _text[i - 1] == ' '); i++)
        {
            if (_text[i] == ':' && (i + 1 == end || _text[i + 1] == ' '))
            {
                return i;
            }
        }

        return -1;
    }

    private bool StartsHashtag(int at, int end)
    {
        if (at + 1 == end || !_lenience.KeepsHash(_key))
        {
            return false;
        }

        Rune.DecodeFromUtf16(_text.AsSpan(at + 1, end - at - 1), out var next, out _);
        return Rune.IsLetterOrDigit(next);
    }

    private void Hide(int at) => _text[at] = _view.StandInFor(_text[at]);
}
