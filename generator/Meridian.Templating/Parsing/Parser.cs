using System.Collections.Immutable;
using System.Text;
using Meridian.Sources;
using Meridian.Templating.Lexing;
using Meridian.Templating.Syntax;

namespace Meridian.Templating.Parsing;

/// <summary>
/// Turns tokens into a syntax tree. A mistake ends its statement and is reported; reading goes on with the next, so
/// that the mistakes of a file come together.
/// </summary>
internal sealed partial class Parser
{
    private const int MostDiagnostics = 20;
    internal static readonly Rule Syntax = new("MER0400", "template-syntax", Severity.Error);

    private readonly SourceText _source;
    private readonly TemplateOptions _options;
    private readonly List<Token> _tokens;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private int _index;
    private int _depth;
    private bool _hasLiquid;

    /// <summary>How many brackets are open in which line breaks mean nothing.</summary>
    private int _freeLines;

    public Parser(SourceText source, TemplateOptions options)
    {
        _source = source;
        _options = options;
        _tokens = Lexer.Tokenize(source.Text);
        SkipHidden();
    }

    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToImmutable();

    private string Text => _source.Text;

    private Token Current => _tokens[_index];

    public Block ParseTemplate()
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        try
        {
            while (true)
            {
                ParseStatements(statements, BlockEnd.File);
                if (Current.Kind == TokenKind.EndOfFile)
                {
                    break;
                }

                var nothing = $"there is nothing here for this `{Word()}` to close";
                Report(new SyntaxFault(Current.Span, nothing, _foreignHelp));
                Next();
            }
        }
        catch (SyntaxFault fault) when (fault.Reach == FaultReach.File)
        {
            Report(fault);
        }

        return new Block(new TextSpan(0, Text.Length), statements.ToImmutable());
    }

    /// <summary>Reads statements up to a word that ends the block, which stays the current token.</summary>
    private void ParseStatements(ImmutableArray<Statement>.Builder statements, BlockEnd end)
    {
        var indent = 0;
        while (true)
        {
            switch (Current.Kind)
            {
                case TokenKind.EndOfFile:
                    return;
                case TokenKind.Text:
                    AddText(statements);
                    Next();
                    break;
                case TokenKind.CodeEnter:
                    indent = AddIndent(statements);
                    Next();
                    break;
                case TokenKind.CodeExit:
                    if (indent > 0)
                    {
                        statements.Add(new UnindentStatement(Current.Span, indent));
                        indent = 0;
                    }

                    Next();
                    break;
                case TokenKind.EscapeEnter or TokenKind.EscapeExit or TokenKind.NewLine or TokenKind.Semicolon:
                    Next();
                    break;
                default:
                    if (Ends(end))
                    {
                        return;
                    }

                    ParseGuarded(statements);
                    break;
            }
        }
    }

    private bool Ends(BlockEnd end) => Word() switch
    {
        "end" => true,
        "else" => end is BlockEnd.ElseOrEnd or BlockEnd.WhenOrElseOrEnd
            || Fails("`else` has no `if`, `when` or `for` before it"),
        "when" => end == BlockEnd.WhenOrElseOrEnd || Fails("`when` has no `case` before it"),
        _ => false,
    };

    /// <summary>
    /// Reports a word that cannot stand here; what follows it is then read as a statement of its own.
    /// </summary>
    private bool Fails(string message)
    {
        Report(new SyntaxFault(Current.Span, message));
        SkipStatement();
        return false;
    }

    private void ParseGuarded(ImmutableArray<Statement>.Builder statements)
    {
        var (start, depth, loops) = (_index, _depth, _loopDepth);
        try
        {
            if (!IsStatementEnd(Current.Kind))
            {
                statements.Add(ParseStatement());
                ExpectStatementEnd();
            }
        }
        catch (SyntaxFault fault) when (fault.Reach == FaultReach.Statement)
        {
            Report(fault);
            SkipFault(depth, loops);
            if (_index == start)
            {
                Next();
            }
        }
    }

    /// <summary>Goes to the end of a statement with a mistake, out of all that was open in it.</summary>
    private void SkipFault(int depth, int loops)
    {
        (_depth, _loopDepth, _freeLines, _conditionals) = (depth, loops, 0, 0);
        SkipStatement();
    }

    private void SkipStatement()
    {
        while (!IsStatementEnd(Current.Kind))
        {
            Next();
        }
    }

    private void ExpectStatementEnd()
    {
        if (!IsStatementEnd(Current.Kind))
        {
            throw Unexpected("write each statement on a line of its own, or put `;` between them");
        }
    }

    private static bool IsStatementEnd(TokenKind kind) =>
        kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit or TokenKind.EndOfFile or TokenKind.Text;

    private void AddText(ImmutableArray<Statement>.Builder statements)
    {
        var (start, end) = TextTrim.Of(_tokens, _index, Text);
        if (end > start)
        {
            statements.Add(new TextStatement(
                TextSpan.FromBounds(start, end), Encoding.UTF8.GetBytes(Text, start, end - start)));
            FindLiquid(start, end);
        }
    }

    /// <summary>Tells of Liquid once a file, where it is not in an escape block and so meant to be read.</summary>
    private void FindLiquid(int start, int end)
    {
        var isMeant = _index > 0 && _tokens[_index - 1].Kind == TokenKind.EscapeEnter;
        if (!isMeant && !_hasLiquid && LiquidTags.Find(_source, start, end) is { } finding)
        {
            _hasLiquid = true;
            _diagnostics.Add(finding);
        }
    }

    private int AddIndent(ImmutableArray<Statement>.Builder statements)
    {
        if (Text[Current.End - 1] is '-' or '~' || _index == 0 || _tokens[_index - 1].Kind != TokenKind.Text)
        {
            return 0;
        }

        var (start, end) = TextTrim.Of(_tokens, _index - 1, Text);
        var indent = TextTrim.IndentBefore(start, end, Text);
        if (indent.Length > 0)
        {
            statements.Add(new IndentStatement(Current.Span, Encoding.UTF8.GetBytes(indent)));
        }

        return indent.Length;
    }

    /// <summary>The current name, or empty when the token is none.</summary>
    private string Word() => Current.Kind == TokenKind.Identifier ? Text[Current.Start..Current.End] : "";

    private bool IsWord(string word) =>
        Current.Kind == TokenKind.Identifier && Text.AsSpan(Current.Start, Current.Length).SequenceEqual(word);

    private void Next()
    {
        if (_index < _tokens.Count - 1)
        {
            _index++;
            SkipHidden();
        }
    }

    private void SkipHidden()
    {
        while (_tokens[_index].IsHidden || (_freeLines > 0 && _tokens[_index].Kind == TokenKind.NewLine))
        {
            _index++;
        }
    }

    /// <summary>The token behind the current one, blanks and comments aside.</summary>
    private Token Peek()
    {
        var i = Math.Min(_index + 1, _tokens.Count - 1);
        while (_tokens[i].IsHidden)
        {
            i++;
        }

        return _tokens[i];
    }

    /// <summary>Whether nothing stands between the current token and the one before it.</summary>
    private bool IsAdjacent =>
        _index > 0 && !_tokens[_index - 1].IsHidden && _tokens[_index - 1].Kind != TokenKind.NewLine;

    private Token Expect(TokenKind kind, string what)
    {
        var token = Current;
        if (token.Kind != kind)
        {
            throw Unexpected($"{what} is expected here");
        }

        Next();
        return token;
    }

    private SyntaxFault Unexpected(string help) => Current.Kind switch
    {
        TokenKind.EndOfFile => new SyntaxFault(Current.Span, "the file ends too early", help),
        TokenKind.CodeExit => new SyntaxFault(Current.Span, "the code ends too early", help),
        TokenKind.NewLine => new SyntaxFault(Current.Span, "the line ends too early", help),
        TokenKind.Equal => new SyntaxFault(
            Current.Span,
            "`=` cannot stand here",
            "`==` compares; `=` sets a variable, in a statement of its own"),
        TokenKind.CloseBrace when _index + 1 < _tokens.Count && IsCodeLeft(_tokens[_index + 1].Kind) =>
            new SyntaxFault(Current.Span, "one `}` ends no code", "write `}}`"),
        TokenKind.Invalid when Text[Current.Start] is '"' or '\'' or '`' or '$' or '}' =>
            new SyntaxFault(
                Current.Span with { Length = 1 },
                "this text is never closed",
                "put the same quote behind it"),
        _ => new SyntaxFault(Current.Span, $"`{Shown()}` cannot stand here", help),
    };

    /// <summary>Whether a token stands outside of code.</summary>
    private static bool IsCodeLeft(TokenKind kind) =>
        kind is TokenKind.Text or TokenKind.CodeEnter or TokenKind.EscapeEnter or TokenKind.EndOfFile;

    private string Shown() => Text.Substring(Current.Start, Math.Min(Current.Length, 40));

    private void Report(SyntaxFault fault)
    {
        if (_diagnostics.Count < MostDiagnostics)
        {
            _diagnostics.Add(Syntax.At(_source, fault.Span, fault.Message) with { Help = fault.Help });
        }
    }

    private void EnterDepth()
    {
        if (++_depth > _options.DepthLimit)
        {
            throw TooDeep();
        }
    }

    private SyntaxFault TooDeep() =>
        new(Current.Span, $"this is nested more than {_options.DepthLimit} deep", "split it into smaller pieces")
        {
            Reach = FaultReach.File,
        };

    private TextSpan From(int start) => TextSpan.FromBounds(start, LastEnd());

    /// <summary>Where the last token that was read ends.</summary>
    private int LastEnd()
    {
        var i = _index - 1;
        while (i > 0 && (_tokens[i].IsHidden || _tokens[i].Kind == TokenKind.NewLine))
        {
            i--;
        }

        return i < 0 ? 0 : _tokens[i].End;
    }
}

/// <summary>Which words end a block.</summary>
internal enum BlockEnd
{
    File,
    End,
    ElseOrEnd,
    WhenOrElseOrEnd,
}
