using System.Text;

namespace Meridian.Site.Settings.Bibliography;

/// <summary>
/// Turns the LaTeX of a BibTeX value into the text that it prints. It goes through the value once, from left to right,
/// and keeps what is still open (accents that wait for their letter, a raised or lowered group) beside the text.
/// </summary>
internal sealed class LatexText
{
    private readonly string _latex;
    private readonly StringBuilder _text;
    private readonly Stack<char> _accents = new();
    private int _at;
    private int _depth;
    private int _mathEnd = -1;
    private Func<char, char>? _shift;
    private int _shiftDepth;

    private LatexText(string latex) => (_latex, _text) = (latex, new StringBuilder(latex.Length));

    /// <summary>
    /// The text of a value: accents and commands as Unicode, no braces, formatting commands without their names. What
    /// is not understood stays readable. Never throws; takes time in proportion to the value. Pure.
    /// </summary>
    public static string Decode(string latex)
    {
        var reader = new LatexText(latex);
        while (reader._at < latex.Length)
        {
            reader.Next();
        }

        reader.EndAccents();
        return MarkupText.Plain(reader._text.ToString());
    }

    /// <summary>
    /// An address or a number, whose `~`, `%` and `--` mean themselves: only braces and escapes are taken out. Pure.
    /// </summary>
    public static string DecodeAddress(string latex)
    {
        var text = new StringBuilder(latex.Length);
        for (var at = 0; at < latex.Length; at++)
        {
            if (latex[at] == '\\')
            {
                var name = CommandAt(latex, at + 1);
                text.Append(name.Length == 0 ? null : AddressSign(name));
                at += name.Length;
            }
            else if (latex[at] is not ('{' or '}' or '$'))
            {
                text.Append(latex[at]);
            }
        }

        return MarkupText.Plain(text.ToString());
    }

    // Mendeley writes the tilde of an address as `$\sim$`.
    private static string? AddressSign(string command) => command == "sim" ? "~" : LatexSigns.Symbol(command);

    private static string CommandAt(string latex, int at)
    {
        var end = at;
        while (end < latex.Length && char.IsAsciiLetter(latex[end]))
        {
            end++;
        }

        return latex[at..end];
    }

    private bool InMath => _at < _mathEnd;

    private void Next()
    {
        var c = _latex[_at];
        switch (c)
        {
            case '\\':
                Command();
                return;
            case '{':
                _at++;
                _depth++;
                return;
            case '}':
                _at++;
                CloseGroup();
                return;
            case '$':
                Dollar();
                return;
            case '^' or '_' when InMath:
                _at++;
                Shift(c == '^' ? LatexSigns.Raise : LatexSigns.Lower);
                return;
            case '~':
                _at++;
                Emit('\u00A0');
                return;
            case '-' when !InMath && Run('-') is var dashes and (2 or 3):
                _at += dashes;
                Emit(dashes == 2 ? '–' : '—');
                return;
            case '`' or '\'' when !InMath:
                var quotes = Math.Min(2, Run(c));
                _at += quotes;
                Emit((c, quotes) switch { ('`', 1) => '‘', ('`', _) => '“', (_, 1) => '’', _ => '”' });
                return;
            case ' ' or '\t' or '\n' or '\r' when _accents.Count > 0:
                _at++;
                return;
            default:
                _at++;
                Emit(c);
                return;
        }
    }

    private void Command()
    {
        _at++;
        var name = CommandAt(_latex, _at);
        if (name.Length == 0)
        {
            Escape();
            return;
        }

        _at += name.Length;
        // Blanks after a command only end its name.
        while (_at < _latex.Length && char.IsWhiteSpace(_latex[_at]))
        {
            _at++;
        }

        if (LatexSigns.Mark(name) is { } mark)
        {
            _accents.Push(mark);
        }
        else if (LatexSigns.Symbol(name) is { } symbol)
        {
            foreach (var c in symbol)
            {
                Emit(c);
            }
        }
        else if (name is "textsuperscript" or "textsubscript")
        {
            Shift(name == "textsuperscript" ? LatexSigns.Raise : LatexSigns.Lower);
        }
        else if (name == "href")
        {
            SkipGroup();
        }
        else if (name is "par" or "newline" or "linebreak" or "quad" or "qquad")
        {
            Emit(' ');
        }

        // Any other command formats the text that follows it, which is all that we keep.
    }

    private void Escape()
    {
        if (_at == _latex.Length)
        {
            return;
        }

        var c = _latex[_at++];
        if (LatexSigns.Mark(c.ToString()) is { } mark)
        {
            _accents.Push(mark);
        }
        else if (c is ',' or ';' or ':' or '\\' || char.IsWhiteSpace(c))
        {
            Emit(' ');
        }
        else if (c is not ('-' or '/' or '!' or '@' or '(' or ')' or '[' or ']'))
        {
            Emit(c);
        }
    }

    // A `$` opens a formula as Pandoc reads it, so that `$5 to $10` stays what it says.
    private void Dollar()
    {
        if (_at == _mathEnd)
        {
            _mathEnd = -1;
            _at++;
            return;
        }

        var close = _latex.IndexOf('$', _at + 1);
        var isFormula = close > _at + 1
            && IsFormula(_latex.AsSpan(_at + 1, close - _at - 1), _latex.AsSpan(close + 1));
        _at++;
        if (isFormula)
        {
            _mathEnd = close;
        }
        else
        {
            Emit('$');
        }
    }

    private static bool IsFormula(ReadOnlySpan<char> inner, ReadOnlySpan<char> after) => inner[^1] != '\\'
        && (inner.ContainsAny('\\', '^', '_')
            || !(char.IsWhiteSpace(inner[0]) || char.IsWhiteSpace(inner[^1]) || after is [>= '0' and <= '9', ..]));

    /// <summary>Raises or lowers the next sign, or the group that starts with it.</summary>
    private void Shift(Func<char, char> shift) => (_shift, _shiftDepth) = (shift, _depth);

    private void CloseGroup()
    {
        EndAccents();
        _depth--;
        if (_shift is not null && _depth <= _shiftDepth)
        {
            _shift = null;
        }
    }

    private void Emit(char c)
    {
        _text.Append(_shift?.Invoke(c) ?? c);
        while (!char.IsHighSurrogate(c) && _accents.TryPop(out var mark))
        {
            if (LatexSigns.Compose(_text[^1], mark) is { } composed)
            {
                _text[^1] = composed;
            }
            else
            {
                _text.Append(mark);
            }
        }

        if (_shift is not null && _depth == _shiftDepth)
        {
            _shift = null;
        }
    }

    /// <summary>Accents over nothing, as in `\~{}`, are the signs themselves.</summary>
    private void EndAccents()
    {
        while (_accents.TryPop(out var mark))
        {
            _text.Append(mark switch
            {
                '\u0300' => "`",
                '\u0301' => "'",
                '\u0302' => "^",
                '\u0303' => "~",
                '\u0308' => "\"",
                _ => "",
            });
        }
    }

    private void SkipGroup()
    {
        for (var depth = 0; _at < _latex.Length; _at++)
        {
            depth += _latex[_at] == '{' ? 1 : _latex[_at] == '}' ? -1 : 0;
            if (depth <= 0)
            {
                _at += depth == 0 && _latex[_at] == '}' ? 1 : 0;
                return;
            }
        }
    }

    private int Run(char c)
    {
        var end = _at;
        while (end < _latex.Length && _latex[end] == c && end - _at < 4)
        {
            end++;
        }

        return end - _at;
    }
}
