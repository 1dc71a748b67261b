using System.Collections.Frozen;
using System.Collections.Immutable;
using Meridian.Sources;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Lexing;
using Meridian.Templating.Syntax;
using Meridian.Templating.Values;

namespace Meridian.Templating.Parsing;

/// <summary>Statements.</summary>
internal sealed partial class Parser
{
    private int _loopDepth;

    /// <summary>What to say of the word of another language that began a statement last, if one did.</summary>
    private string? _foreignHelp;

    /// <summary>The words that begin a statement, and how each goes on.</summary>
    private static readonly FrozenDictionary<string, Func<Parser, Statement>> Starts =
        new Dictionary<string, Func<Parser, Statement>>(StringComparer.Ordinal)
        {
            ["if"] = static parser => parser.ParseIf(),
            ["case"] = static parser => parser.ParseCase(),
            ["for"] = static parser => parser.ParseFor(LoopKind.For),
            ["tablerow"] = static parser => parser.ParseFor(LoopKind.TableRow),
            ["while"] = static parser => parser.ParseWhile(),
            ["func"] = static parser => parser.ParseFunction(),
            ["capture"] = static parser => parser.ParseCapture(),
            ["with"] = static parser => parser.ParseWith(),
            ["wrap"] = static parser => parser.ParseWrap(),
            ["import"] = static parser => parser.ParseImport(),
            ["readonly"] = static parser => parser.ParseReadOnly(),
            ["ret"] = static parser => parser.ParseReturn(),
            ["break"] = static parser => parser.ParseJump(Flow.Break),
            ["continue"] = static parser => parser.ParseJump(Flow.Continue),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words that begin a statement or a part of one.</summary>
    public static IEnumerable<string> Words => [.. Starts.Keys, "else", "when", "end"];

    private Statement ParseStatement() =>
        Starts.TryGetValue(Word(), out var parse) && !IsLoopMember()
            ? parse(this)
            : ParseExpressionStatement();

    /// <summary>Whether a member of a loop is printed: `for.index`.</summary>
    private bool IsLoopMember() =>
        Word() is "for" or "tablerow" or "while" && Peek().Kind is TokenKind.Dot or TokenKind.QuestionDot;

    private IfStatement ParseIf()
    {
        var start = Current;
        var branches = ImmutableArray.CreateBuilder<(Expression, Block)>();
        Block? otherwise = null;
        Next();
        branches.Add((ParseHeader(), ParseBody(BlockEnd.ElseOrEnd)));
        while (otherwise is null && IsWord("else"))
        {
            Next();
            if (IsWord("if"))
            {
                Next();
                branches.Add((ParseHeader(), ParseBody(BlockEnd.ElseOrEnd)));
            }
            else
            {
                otherwise = ParseBody(BlockEnd.End);
            }
        }

        return new IfStatement(Close(start), branches.ToImmutable(), otherwise);
    }

    private CaseStatement ParseCase()
    {
        var start = Current;
        Next();
        var value = ParseHeader();

        // Text between `case` and its first `when` is not printed.
        if (ParseBody(BlockEnd.WhenOrElseOrEnd).Statements.FirstOrDefault(IsCode) is { } stray)
        {
            Report(new SyntaxFault(stray.Span, "between `case` and its first `when` nothing is done"));
        }

        if (IsWord("else"))
        {
            Report(new SyntaxFault(Current.Span, "`else` has no `when` before it"));
        }

        var branches = ImmutableArray.CreateBuilder<(ImmutableArray<Expression>, Block)>();
        while (IsWord("when"))
        {
            Next();
            branches.Add((ParseWhenValues(), ParseBody(BlockEnd.WhenOrElseOrEnd)));
        }

        Block? otherwise = null;
        if (IsWord("else"))
        {
            Next();
            otherwise = ParseBody(BlockEnd.End);
        }

        return new CaseStatement(Close(start), value, branches.ToImmutable(), otherwise);
    }

    private static bool IsCode(Statement statement) =>
        statement is not (TextStatement or IndentStatement or UnindentStatement);

    /// <summary>The values of a `when`, between which stand `,` or `||`.</summary>
    private ImmutableArray<Expression> ParseWhenValues()
    {
        var values = ImmutableArray.CreateBuilder<Expression>();
        AddAlternatives(ParseHeader(), values);
        while (Current.Kind == TokenKind.Comma)
        {
            Next();
            AddAlternatives(ParseHeader(), values);
        }

        return values.ToImmutable();
    }

    private static void AddAlternatives(Expression value, ImmutableArray<Expression>.Builder values)
    {
        if (value is Binary { Operator: BinaryOperator.Or } either)
        {
            AddAlternatives(either.Left, values);
            values.Add(either.Right);
        }
        else
        {
            values.Add(value);
        }
    }

    private ForStatement ParseFor(LoopKind kind)
    {
        var start = Current;
        Next();
        var (variable, source) = Recover(
            () => ParseLoopHead(kind),
            (new Variable(start.Span, ""), LoopSource.OfNothing(start.Span)));
        _loopDepth++;
        var body = ParseBody(BlockEnd.ElseOrEnd);
        _loopDepth--;
        Block? otherwise = null;
        if (IsWord("else"))
        {
            Next();
            otherwise = ParseBody(BlockEnd.End);
        }

        return new ForStatement(Close(start), kind, variable, source, body, otherwise);
    }

    private (Place Variable, LoopSource Source) ParseLoopHead(LoopKind kind)
    {
        var variable = ParseName("write `for item in list`");
        if (!IsWord("in"))
        {
            throw Unexpected("write `for item in list`");
        }

        Next();
        return (variable, ParseLoopSource(kind));
    }

    private LoopSource ParseLoopSource(LoopKind kind)
    {
        var order = LoopOrder.Forward;
        Expression? limit = null, offset = null, columns = null;
        var items = ParseExpression(OperandUse.LoopHeader);
        while (Current.Kind == TokenKind.Identifier)
        {
            var word = Word();
            if (word == "reversed")
            {
                order = LoopOrder.Reversed;
                Next();
                continue;
            }

            if (word is not ("limit" or "offset") && (kind == LoopKind.For || word != "cols"))
            {
                throw Unexpected(kind == LoopKind.For
                    ? "a loop takes `limit:`, `offset:` and `reversed`"
                    : "a table row takes `cols:`, `limit:`, `offset:` and `reversed`");
            }

            Next();
            Expect(TokenKind.Colon, "`:`");
            var value = ParseOperand(0, OperandUse.Argument);
            (limit, offset, columns) = word switch
            {
                "limit" => (value, offset, columns),
                "offset" => (limit, value, columns),
                _ => (limit, offset, value),
            };
        }

        return new LoopSource(items, limit, offset, columns, order);
    }

    private WhileStatement ParseWhile()
    {
        var start = Current;
        Next();
        var condition = ParseHeader();
        _loopDepth++;
        var body = ParseBody(BlockEnd.End);
        _loopDepth--;
        return new WhileStatement(Close(start), condition, body);
    }

    private CaptureStatement ParseCapture()
    {
        var start = Current;
        Next();
        var target = Recover(ParseCaptureTarget, new Variable(start.Span, ""));
        var body = ParseBody(BlockEnd.End);
        return new CaptureStatement(Close(start), target, body);
    }

    private Place ParseCaptureTarget()
    {
        var start = Current.Span;
        return ParseExpression() as Place ?? throw new SyntaxFault(start, "`capture` needs the name of a variable");
    }

    private WithStatement ParseWith()
    {
        var start = Current;
        Next();
        var value = ParseHeader();
        var body = ParseBody(BlockEnd.End);
        return new WithStatement(Close(start), value, body);
    }

    private WrapStatement ParseWrap()
    {
        var start = Current;
        Next();
        var call = ParseHeader();
        var body = ParseBody(BlockEnd.End);
        return new WrapStatement(Close(start), call, body);
    }

    private ImportStatement ParseImport()
    {
        var start = Current;
        Next();
        var value = ParseExpression();
        return new ImportStatement(From(start.Start), value);
    }

    private ReadOnlyStatement ParseReadOnly()
    {
        var start = Current;
        Next();
        var variable = ParseName("`readonly` needs the name of a variable");
        return new ReadOnlyStatement(From(start.Start), variable);
    }

    private ReturnStatement ParseReturn()
    {
        var start = Current;
        Next();
        var value = IsStatementEnd(Current.Kind) ? null : ParseExpression();
        return new ReturnStatement(From(start.Start), value);
    }

    private JumpStatement ParseJump(Flow flow)
    {
        var start = Current;
        Next();
        return new JumpStatement(start.Span, flow, _loopDepth > 0 ? JumpPlace.InLoop : JumpPlace.Outside);
    }

    private Statement ParseExpressionStatement()
    {
        if (IsShortFunction())
        {
            return ParseShortFunction();
        }

        var start = Current;
        _foreignHelp = ForeignWords.BlockHelp(Word()) ?? _foreignHelp;
        var expression = ParseExpression();
        if (Current.Kind == TokenKind.Equal || OperatorTable.OfAssignment(Current.Kind) is not null)
        {
            var op = OperatorTable.OfAssignment(Current.Kind);
            var target = Unwrapped(expression) as Place
                ?? throw new SyntaxFault(Current.Span, "only a variable, a member or an item can be set");
            Next();
            var value = ParseExpression();
            return new AssignStatement(From(start.Start), target, op, value);
        }

        return new PrintStatement(expression);
    }

    private static Expression Unwrapped(Expression expression)
    {
        while (expression is Parenthesized inner)
        {
            expression = inner.Inner;
        }

        return expression;
    }

    /// <summary>The expression behind a word that opens a block.</summary>
    private Expression ParseHeader() =>
        Recover(() => ParseExpression(), new Literal(new TextSpan(Current.Start, 0), Value.Null));

    /// <summary>Reads the head of a block. A mistake in it is reported, and the block still read.</summary>
    private T Recover<T>(Func<T> parse, T fallback)
    {
        var (depth, loops) = (_depth, _loopDepth);
        try
        {
            return parse();
        }
        catch (SyntaxFault fault) when (fault.Reach == FaultReach.Statement)
        {
            Report(fault);
            SkipFault(depth, loops);
            return fallback;
        }
    }

    private Block ParseBody(BlockEnd end)
    {
        var start = Current.Start;
        if (!IsStatementEnd(Current.Kind))
        {
            var fault = Unexpected("write each statement on a line of its own, or put `;` between them");
            Report(fault);
            SkipStatement();
        }

        var statements = ImmutableArray.CreateBuilder<Statement>();
        EnterDepth();
        ParseStatements(statements, end);
        _depth--;
        return new Block(TextSpan.FromBounds(start, Current.Start), statements.ToImmutable());
    }

    /// <summary>Reads the `end` of a block that began at a token.</summary>
    private TextSpan Close(Token start)
    {
        if (!IsWord("end"))
        {
            throw new SyntaxFault(
                start.Span,
                $"this `{Text[start.Start..start.End]}` has no `end`",
                _foreignHelp ?? "put `{{ end }}` where it stops");
        }

        Next();
        return From(start.Start);
    }
}
