using System.Collections.Immutable;
using Meridian.Sources;
using Meridian.Templating.Lexing;
using Meridian.Templating.Syntax;

namespace Meridian.Templating.Parsing;

/// <summary>Operators, pipes and calls.</summary>
internal sealed partial class Parser
{
    /// <summary>
    /// How many expressions may nest for each level that the text may nest: chains such as `a + b + c` are deep, too.
    /// </summary>
    private const int HeightPerDepth = 2;

    private int _conditionals;

    private Expression ParseExpression(OperandUse use = OperandUse.Plain)
    {
        var start = Current.Start;
        var condition = ParsePipe(use);
        if (Current.Kind != TokenKind.Question)
        {
            return condition;
        }

        Next();
        EnterDepth();
        _conditionals++;
        var then = ParseExpression();
        _conditionals--;
        Expect(TokenKind.Colon, "`:`");
        var otherwise = ParseExpression();
        _depth--;
        return new Conditional(From(start), condition, then, otherwise) { Height = Above(condition, then, otherwise) };
    }

    private Expression ParsePipe(OperandUse use)
    {
        var left = ParseOperand(0, use);
        while (Current.Kind == TokenKind.Pipe)
        {
            Next();
            while (Current.Kind == TokenKind.NewLine)
            {
                Next();
            }

            left = Piped(left, ParseOperand(0, OperandUse.Plain));
        }

        return left;
    }

    /// <summary>
    /// Gives a value as the first argument to the first thing that can be called in what follows the `|`.
    /// </summary>
    private Expression Piped(Expression from, Expression to)
    {
        var span = TextSpan.FromBounds(Math.Min(from.Span.Start, to.Span.Start), to.Span.End);
        return to switch
        {
            Call { Piped: null } call =>
                new Call(to.Span, call.Target, from, call.Arguments) { Height = Above(from, call) },
            Binary binary => Join(binary.Operator, Piped(from, binary.Left), binary.Right, span),
            Parenthesized inner when Unwrapped(inner) is not AnonymousFunction =>
                new Parenthesized(span, Piped(from, inner.Inner)) { Height = Above(from, inner) },
            Unary { Operator: not UnaryOperator.Function } unary =>
                new Unary(span, unary.Operator, Piped(from, unary.Operand)) { Height = Above(from, unary) },
            _ => new Call(to.Span, to, from, []) { Height = Above(from, to) },
        };
    }

    /// <summary>Reads operators that bind tighter than a precedence, and the arguments of a call.</summary>
    private Expression ParseOperand(int precedence, OperandUse use)
    {
        EnterDepth();
        var start = Current.Start;
        PartialCall? call = null;
        var operand = ParsePrefix();
        while (true)
        {
            var (op, tightness) = OperatorTable.Of(Current.Kind);
            if (tightness > 0 && operand is not null)
            {
                if (tightness <= precedence)
                {
                    break;
                }

                Next();
                var inner = use == OperandUse.Argument || call is not null ? OperandUse.Argument : OperandUse.Plain;
                var right = ParseOperand(tightness, inner);
                operand = Join(op, operand, right, From(operand.Span.Start));
                continue;
            }

            if (use == OperandUse.Argument || !StartsArgument(Current.Kind) || (call is null && BelongsToLoop(use)))
            {
                break;
            }

            call = Take(call, operand);
            operand = ParseArgument(call.Arguments);
        }

        _depth--;
        if (call is null && operand is not null)
        {
            return operand;
        }

        call = Take(call, operand);
        return MakeCall(call.Target, call.Arguments.ToImmutable(), start);
    }

    /// <summary>The operand read last is what is called, or one more argument.</summary>
    private static PartialCall Take(PartialCall? call, Expression? operand)
    {
        if (call is null)
        {
            return new PartialCall(operand!); // Before a call begins there is always an operand.
        }

        if (operand is not null)
        {
            call.Arguments.Add(new Argument(null, operand));
        }

        return call;
    }

    private sealed class PartialCall(Expression target)
    {
        public Expression Target { get; } = target;

        public ImmutableArray<Argument>.Builder Arguments { get; } = ImmutableArray.CreateBuilder<Argument>();
    }

    /// <summary>Reads a named argument to its end, or the beginning of one by position, which is given back.</summary>
    private Expression? ParseArgument(ImmutableArray<Argument>.Builder arguments)
    {
        if (!IsNamedArgument())
        {
            return ParsePrefix();
        }

        var name = string.Intern(Word());
        Next();
        Next();
        arguments.Add(new Argument(name, ParseOperand(0, OperandUse.Argument)));
        return null;
    }

    private bool IsNamedArgument() =>
        Current.Kind == TokenKind.Identifier && Peek() is { Kind: TokenKind.Colon } colon
        && (_conditionals == 0 || colon.Start == Current.End);

    private bool BelongsToLoop(OperandUse use) =>
        use == OperandUse.LoopHeader && (IsWord("reversed") || IsNamedArgument());

    private Call MakeCall(Expression target, ImmutableArray<Argument> arguments, int start) =>
        new(From(start), target, null, [.. arguments.Select(AsArgument)])
        {
            Height = Above([target, .. arguments.Select(argument => argument.Value)]),
        };

    private static Argument AsArgument(Argument argument) => argument.Value is Variable variable
        ? argument with { Value = new Variable(variable.Span, variable.Name) { IsArgument = true } }
        : argument;

    private Binary Join(BinaryOperator op, Expression left, Expression right, TextSpan span) =>
        new(span, op, left, right) { Height = Above(left, right) };

    private Expression ParsePrefix()
    {
        var start = Current.Start;
        switch (Current.Kind)
        {
            case TokenKind.At:
                Next();
                var function = ParsePostfix(ParsePrimary());
                return new Unary(From(start), UnaryOperator.Function, function) { Height = Above(function) };
            case TokenKind.Increment or TokenKind.Decrement:
                var step = StepOperator();
                return new Step(From(start), AsPath(ParsePostfix(ParsePrimary())), step, StepResult.After);
            case TokenKind.Not or TokenKind.Minus or TokenKind.Plus or TokenKind.Caret:
                var op = Current.Kind switch
                {
                    TokenKind.Not => UnaryOperator.Not,
                    TokenKind.Minus => UnaryOperator.Minus,
                    TokenKind.Plus => UnaryOperator.Plus,
                    _ => UnaryOperator.Spread,
                };
                Next();
                var operand = ParseOperand(OperatorTable.UnaryPrecedence, OperandUse.Plain);
                return new Unary(From(start), op, operand) { Height = Above(operand) };
        }

        var value = ParsePostfix(ParsePrimary());
        return Current.Kind is TokenKind.Increment or TokenKind.Decrement && value is Place path
            ? new Step(From(start), path, StepOperator(), StepResult.Before)
            : value;
    }

    private BinaryOperator StepOperator()
    {
        var op = Current.Kind == TokenKind.Increment ? BinaryOperator.Add : BinaryOperator.Subtract;
        Next();
        return op;
    }

    private static Place AsPath(Expression operand) =>
        operand as Place ?? throw new SyntaxFault(
            operand.Span,
            "`++` and `--` work only on a variable, a member or an item");

    private static bool StartsArgument(TokenKind kind) => kind is
        TokenKind.Identifier or TokenKind.LocalIdentifier
        or TokenKind.Integer or TokenKind.HexInteger or TokenKind.BinaryInteger or TokenKind.Fraction
        or TokenKind.String or TokenKind.VerbatimString or TokenKind.InterpolatedWhole
        or TokenKind.InterpolatedStart or TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace
        or TokenKind.Not or TokenKind.At or TokenKind.Caret;

    private int Above(params ReadOnlySpan<Expression> children)
    {
        var height = 0;
        foreach (var child in children)
        {
            height = Math.Max(height, child.Height);
        }

        return height < _options.DepthLimit * HeightPerDepth ? height + 1 : throw TooDeep();
    }
}
