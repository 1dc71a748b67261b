using System.Collections.Immutable;
using System.Globalization;
using Meridian.Sources;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Lexing;
using Meridian.Templating.Syntax;
using Meridian.Templating.Values;

namespace Meridian.Templating.Parsing;

/// <summary>Literals, names, and what hangs on them.</summary>
internal sealed partial class Parser
{
    private Expression ParsePrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Identifier when IsWord("do"):
                return ParseAnonymous();
            case TokenKind.Identifier or TokenKind.LocalIdentifier:
                return ParseVariable();
            case TokenKind.Integer or TokenKind.HexInteger or TokenKind.BinaryInteger or TokenKind.Fraction:
                Next();
                return new Literal(token.Span, LiteralReader.Number(token, Text));
            case TokenKind.String:
                Next();
                return new Literal(
                    token.Span, Value.Text(LiteralReader.Unescape(Text, token.Start + 1, token.End - 1)));
            case TokenKind.VerbatimString:
                Next();
                return new Literal(token.Span, Value.Text(LiteralReader.Verbatim(token, Text)));
            case TokenKind.InterpolatedWhole:
                Next();
                return InterpolatedPiece(token, token.Start + 2);
            case TokenKind.InterpolatedStart:
                return ParseInterpolation();
            case TokenKind.OpenParen:
                return ParseParenthesized();
            case TokenKind.OpenBracket:
                return ParseList();
            case TokenKind.OpenBrace:
                return ParseObject();
            default:
                throw Unexpected("a value is expected here");
        }
    }

    /// <summary>A piece of a text with values in it, where `\{` is a brace.</summary>
    private Literal InterpolatedPiece(Token token, int start) =>
        new(token.Span, Value.Text(LiteralReader.Unescape(Text, start, token.End - 1, "{")));

    private Expression ParseVariable()
    {
        var token = Current;
        var name = Text[token.Start..token.End];
        Next();
        if (token.Kind == TokenKind.LocalIdentifier)
        {
            return name switch
            {
                "$" => new ArgumentsVariable(token.Span),
                "$$" => new WrappedBlock(token.Span),
                _ when int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) =>
                    new ArgumentVariable(token.Span, index),
                _ => new LocalVariable(token.Span, name),
            };
        }

        return name switch
        {
            "null" => new Literal(token.Span, Value.Null),
            "true" => new Literal(token.Span, Value.True),
            "false" => new Literal(token.Span, Value.False),
            "this" => new ThisExpression(token.Span),
            "for" when Current.Kind == TokenKind.Dot => ParseLoopMember(token, LoopKind.For),
            "while" when Current.Kind == TokenKind.Dot => ParseLoopMember(token, LoopKind.While),
            "tablerow" when Current.Kind == TokenKind.Dot => ParseLoopMember(token, LoopKind.TableRow),
            _ => new Variable(token.Span, name),
        };
    }

    private LoopMember ParseLoopMember(Token loop, LoopKind kind)
    {
        Next();
        var member = Expect(TokenKind.Identifier, "a name");
        var name = Text[member.Start..member.End];
        return LoopMember.NamesOf(kind).Contains(name, StringComparer.Ordinal)
            ? new LoopMember(From(loop.Start), kind, name)
            : throw new SyntaxFault(
                member.Span,
                $"a loop knows no `{name}`",
                NearestName.Of(name, LoopMember.NamesOf(kind)) is { } near ? $"did you mean `{near}`?" : null);
    }

    /// <summary>Reads members, items and calls with parentheses.</summary>
    private Expression ParsePostfix(Expression value)
    {
        while (true)
        {
            switch (Current.Kind)
            {
                case TokenKind.Dot or TokenKind.QuestionDot:
                    value = ParseMember(value);
                    break;
                case TokenKind.OpenBracket when IsAdjacent && value is not (ListLiteral or ObjectLiteral):
                    value = ParseItem(value);
                    break;
                case TokenKind.OpenParen when IsAdjacent:
                    value = ParseCallArguments(value);
                    break;
                default:
                    return value;
            }
        }
    }

    private Member ParseMember(Expression target)
    {
        var guard = Current.Kind == TokenKind.QuestionDot ? MemberGuard.Safe : MemberGuard.Plain;
        Next();
        var name = Expect(TokenKind.Identifier, "the name of a member");
        return new Member(From(target.Span.Start), target, Text[name.Start..name.End], guard)
        {
            Height = Above(target),
        };
    }

    private Item ParseItem(Expression target)
    {
        Open();
        var index = ParseExpression();
        CloseBracket(TokenKind.CloseBracket, "`]`");
        return new Item(From(target.Span.Start), target, index) { Height = Above(target, index) };
    }

    private Call ParseCallArguments(Expression target)
    {
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        Open();
        while (Current.Kind != TokenKind.CloseParen)
        {
            if (arguments.Count > 0)
            {
                Expect(TokenKind.Comma, "`,` or `)`");
            }

            string? name = null;
            if (IsNamedArgument())
            {
                name = string.Intern(Word());
                Next();
                Next();
            }

            arguments.Add(new Argument(name, ParseInBrackets()));
        }

        CloseBracket(TokenKind.CloseParen, "`)`");
        return MakeCall(target, arguments.ToImmutable(), target.Span.Start);
    }

    private Parenthesized ParseParenthesized()
    {
        var start = Current.Start;
        var freeLines = _freeLines;
        _freeLines = 0;
        Next();
        var inner = ParseInBrackets();
        if (Current.Kind != TokenKind.CloseParen)
        {
            throw Unexpected("`)` is expected here");
        }

        _freeLines = freeLines;
        Next();
        return new Parenthesized(From(start), inner) { Height = Above(inner) };
    }

    private ListLiteral ParseList()
    {
        var start = Current.Start;
        var items = ImmutableArray.CreateBuilder<Expression>();
        Open();
        while (Current.Kind != TokenKind.CloseBracket)
        {
            items.Add(ParseInBrackets());
            if (Current.Kind != TokenKind.Comma)
            {
                break;
            }

            Next();
        }

        CloseBracket(TokenKind.CloseBracket, "`,` or `]`");
        return new ListLiteral(From(start), items.ToImmutable()) { Height = Above(items.ToArray()) };
    }

    private ObjectLiteral ParseObject()
    {
        var start = Current.Start;
        var members = ImmutableArray.CreateBuilder<(string, Expression)>();
        Open();
        while (Current.Kind != TokenKind.CloseBrace)
        {
            var key = Current;
            var name = key.Kind switch
            {
                TokenKind.Identifier => Text[key.Start..key.End],
                TokenKind.String => LiteralReader.Unescape(Text, key.Start + 1, key.End - 1),
                _ => throw Unexpected("the name of a member is expected here"),
            };
            if (name.Length == 0)
            {
                throw new SyntaxFault(key.Span, "a member needs a name");
            }

            Next();
            Expect(TokenKind.Colon, "`:`");
            members.Add((name, ParseInBrackets()));
            if (Current.Kind != TokenKind.Comma)
            {
                break;
            }

            Next();
        }

        CloseBracket(TokenKind.CloseBrace, "`,` or `}`");
        return new ObjectLiteral(From(start), members.ToImmutable())
        {
            Height = Above([.. members.Select(member => member.Item2)]),
        };
    }

    private Interpolation ParseInterpolation()
    {
        var start = Current.Start;
        var parts = ImmutableArray.CreateBuilder<Expression>();
        var freeLines = _freeLines;
        _freeLines = 0;
        AddPiece(parts, Current.Start + 2);
        while (true)
        {
            Next();
            parts.Add(ParseInBrackets());
            if (Current.Kind is not (TokenKind.InterpolatedMiddle or TokenKind.InterpolatedEnd))
            {
                throw Unexpected("`}` is expected here");
            }

            var isEnd = Current.Kind == TokenKind.InterpolatedEnd;
            AddPiece(parts, Current.Start + 1);
            if (isEnd)
            {
                break;
            }
        }

        _freeLines = freeLines;
        Next();
        return new Interpolation(From(start), parts.ToImmutable()) { Height = Above(parts.ToArray()) };
    }

    private void AddPiece(ImmutableArray<Expression>.Builder parts, int start)
    {
        if (Current.End - 1 > start)
        {
            parts.Add(InterpolatedPiece(Current, start));
        }
    }

    /// <summary>An expression inside of brackets, where a `:` no longer belongs to a `?` outside.</summary>
    private Expression ParseInBrackets()
    {
        var conditionals = _conditionals;
        _conditionals = 0;
        var inner = ParseExpression();
        _conditionals = conditionals;
        return inner;
    }

    private void Open()
    {
        _freeLines++;
        Next();
    }

    private void CloseBracket(TokenKind kind, string sign)
    {
        if (Current.Kind != kind)
        {
            throw Unexpected($"{sign} is expected here");
        }

        _freeLines--;
        Next();
    }
}
