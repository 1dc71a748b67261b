namespace Meridian.Templating.Lexing;

/// <summary>Cuts a template into tokens that tile it. Never fails: what it does not know is an invalid token.</summary>
internal sealed class Lexer
{
    private readonly string _text;
    private readonly List<Token> _tokens;

    /// <summary>
    /// For each interpolated string that is open: its quote, and how many braces were open around it.
    /// </summary>
    private readonly Stack<(char Quote, int Braces)> _interpolations = new();
    private int _position;
    private int _braces;

    private Lexer(string text)
    {
        _text = text;
        _tokens = new List<Token>((text.Length / 4) + 8);
    }

    public static List<Token> Tokenize(string text)
    {
        var lexer = new Lexer(text);
        lexer.ReadFile();
        return lexer._tokens;
    }

    private void ReadFile()
    {
        while (_position < _text.Length)
        {
            ReadText();
            if (_position < _text.Length)
            {
                ReadCode();
            }
        }

        Add(TokenKind.EndOfFile, _position);
    }

    /// <summary>Reads literal text and escape blocks up to and including the next `{{`.</summary>
    private void ReadText()
    {
        var start = _position;
        while (true)
        {
            var brace = _text.IndexOf('{', _position);
            if (brace < 0)
            {
                _position = _text.Length;
                AddText(start, _position);
                return;
            }

            _position = brace;
            if (At(1) == '{')
            {
                AddText(start, brace);
                Take(TokenKind.CodeEnter, At(2) is '-' or '~' ? 3 : 2);
                return;
            }

            var percents = CountPercents(brace + 1);
            if (percents > 0 && At(percents + 1) == '{')
            {
                AddText(start, brace);
                ReadEscape(percents);
                start = _position;
            }
            else
            {
                _position++;
            }
        }
    }

    private void ReadEscape(int percents)
    {
        var enter = percents + 2;
        Take(TokenKind.EscapeEnter, At(enter) is '-' or '~' ? enter + 1 : enter);
        var start = _position;
        var exit = string.Concat("}", new string('%', percents), "}");
        var end = _text.IndexOf(exit, start, StringComparison.Ordinal);
        if (end < 0)
        {
            _position = _text.Length;
            AddText(start, _position);
            return;
        }

        var close = end > start && _text[end - 1] is '-' or '~' ? end - 1 : end;
        AddText(start, close);
        _position = close;
        Take(TokenKind.EscapeExit, end + exit.Length - close);
    }

    private int CountPercents(int start)
    {
        var end = start;
        while (end < _text.Length && _text[end] == '%')
        {
            end++;
        }

        return end - start;
    }

    private void ReadCode()
    {
        _braces = 0;
        _interpolations.Clear();
        while (_position < _text.Length)
        {
            if (_braces == 0 && _interpolations.Count == 0)
            {
                if (ExitLength() is var exit and > 0)
                {
                    Take(TokenKind.CodeExit, exit);
                    return;
                }

                // A lone brace closes nothing. It is taken for the end of the code, so that one mistake stays one.
                if (_text[_position] == '}')
                {
                    Take(TokenKind.CloseBrace, 1);
                    return;
                }
            }

            ReadToken();
        }
    }

    /// <summary>The length of `}}`, `-}}` or `~}}` here, or 0.</summary>
    private int ExitLength() => _text[_position] switch
    {
        '}' when At(1) == '}' => 2,
        '-' or '~' when At(1) == '}' && At(2) == '}' => 3,
        _ => 0,
    };

    private void ReadToken()
    {
        var c = _text[_position];
        switch (c)
        {
            case '\n' or '\r':
                Take(TokenKind.NewLine, c == '\r' && At(1) == '\n' ? 2 : 1);
                break;
            case '#':
                ReadComment();
                break;
            case '"' or '\'':
                ReadQuoted(TokenKind.String, _position + 1, c, TokenKind.Invalid);
                break;
            case '`':
                ReadVerbatim();
                break;
            case '$' when At(1) is '"' or '\'':
                ReadQuoted(TokenKind.InterpolatedWhole, _position + 2, At(1), TokenKind.InterpolatedStart);
                break;
            case '}' when _interpolations.Count > 0 && _braces == _interpolations.Peek().Braces:
                var open = _interpolations.Pop();
                ReadQuoted(TokenKind.InterpolatedEnd, _position + 1, open.Quote, TokenKind.InterpolatedMiddle);
                break;
            case '$':
                ReadLocal();
                break;
            case >= '0' and <= '9':
                var (kind, length) = NumberScanner.Scan(_text.AsSpan(_position));
                Take(kind, length);
                break;
            default:
                if (char.IsWhiteSpace(c))
                {
                    ReadWhile(TokenKind.Space, static x => char.IsWhiteSpace(x) && x is not ('\n' or '\r'));
                }
                else if (IsNameStart(c))
                {
                    ReadName();
                }
                else
                {
                    ReadSign();
                }

                break;
        }
    }

    /// <summary>
    /// Reads a quoted text whose content starts at <paramref name="from"/>; a `{` may open an interpolation.
    /// </summary>
    private void ReadQuoted(TokenKind whole, int from, char quote, TokenKind opened)
    {
        for (var i = from; i < _text.Length; i++)
        {
            var c = _text[i];
            if (c == '\\')
            {
                i++;
            }
            else if (c == quote)
            {
                Take(whole, i + 1 - _position);
                return;
            }
            else if (c == '{' && opened != TokenKind.Invalid)
            {
                Take(opened, i + 1 - _position);
                _interpolations.Push((quote, _braces));
                return;
            }
        }

        Take(TokenKind.Invalid, _text.Length - _position);
    }

    private void ReadVerbatim()
    {
        for (var i = _position + 1; i < _text.Length; i++)
        {
            if (_text[i] != '`')
            {
                continue;
            }

            if (i + 1 < _text.Length && _text[i + 1] == '`')
            {
                i++;
                continue;
            }

            Take(TokenKind.VerbatimString, i + 1 - _position);
            return;
        }

        Take(TokenKind.Invalid, _text.Length - _position);
    }

    /// <summary>
    /// A comment ends with its line, with `##` if it began so, or where the code does: not in open braces.
    /// </summary>
    private void ReadComment()
    {
        var isLong = At(1) == '#';
        var canExit = _braces == 0 && _interpolations.Count == 0;
        for (var i = _position + (isLong ? 2 : 1); i < _text.Length; i++)
        {
            var c = _text[i];
            if (isLong && c == '#' && i + 1 < _text.Length && _text[i + 1] == '#')
            {
                Take(TokenKind.Comment, i + 2 - _position);
                return;
            }

            if ((!isLong && c is '\n' or '\r') || (canExit && IsExitAt(i)))
            {
                Take(TokenKind.Comment, i - _position);
                return;
            }
        }

        Take(TokenKind.Comment, _text.Length - _position);
    }

    private bool IsExitAt(int i)
    {
        var here = _text.AsSpan(i);
        return here.StartsWith("}}") || here.StartsWith("-}}") || here.StartsWith("~}}");
    }

    private void ReadLocal()
    {
        var end = _position + 1;
        if (At(1) == '$')
        {
            end++;
        }
        else
        {
            while (end < _text.Length && IsNamePart(_text[end]))
            {
                end++;
            }
        }

        Take(TokenKind.LocalIdentifier, end - _position);
    }

    /// <summary>
    /// Reads a name. Only behind a dot, `empty?` and `blank?` are names: what every value tells of itself.
    /// </summary>
    private void ReadName()
    {
        var end = _position + 1;
        while (end < _text.Length && IsNamePart(_text[end]))
        {
            end++;
        }

        var isBehindDot = _tokens[^1].Kind is TokenKind.Dot or TokenKind.QuestionDot;
        if (isBehindDot && end < _text.Length && _text[end] == '?'
            && _text.AsSpan(_position, end - _position) is "empty" or "blank"
            && (end + 1 == _text.Length || _text[end + 1] is not ('?' or '.' or '!')))
        {
            end++;
        }

        Take(TokenKind.Identifier, end - _position);
    }

    private void ReadSign()
    {
        var (kind, length) = SignTable.Match(_text.AsSpan(_position));
        _braces += kind switch
        {
            TokenKind.OpenBrace => 1,
            TokenKind.CloseBrace when _braces > 0 => -1,
            _ => 0,
        };
        Take(kind, length);
    }

    private void ReadWhile(TokenKind kind, Func<char, bool> belongs)
    {
        var end = _position + 1;
        while (end < _text.Length && belongs(_text[end]))
        {
            end++;
        }

        Take(kind, end - _position);
    }

    private static bool IsNameStart(char c) => c == '_' || char.IsLetter(c);

    private static bool IsNamePart(char c) => c == '_' || char.IsLetterOrDigit(c);

    /// <summary>The character this far ahead, or NUL behind the end.</summary>
    private char At(int ahead) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';

    private void Take(TokenKind kind, int length)
    {
        var start = _position;
        _position += length;
        Add(kind, start);
    }

    private void AddText(int start, int end)
    {
        if (end > start)
        {
            _tokens.Add(new Token(TokenKind.Text, start, end));
        }
    }

    private void Add(TokenKind kind, int start) => _tokens.Add(new Token(kind, start, _position));
}
