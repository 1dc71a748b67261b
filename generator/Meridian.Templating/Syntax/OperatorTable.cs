using Meridian.Templating.Lexing;

namespace Meridian.Templating.Syntax;

/// <summary>Which token is which operator, how tight it binds, and how it is written.</summary>
internal static class OperatorTable
{
    /// <summary>The operator of a token and its precedence, higher binding tighter; 0 for every other token.</summary>
    public static (BinaryOperator Operator, int Precedence) Of(TokenKind kind) => kind switch
    {
        TokenKind.Coalesce => (BinaryOperator.Coalesce, 1),
        TokenKind.CoalesceNot => (BinaryOperator.CoalesceNot, 1),
        TokenKind.Or => (BinaryOperator.Or, 2),
        TokenKind.And => (BinaryOperator.And, 3),
        TokenKind.Equals => (BinaryOperator.Equal, 4),
        TokenKind.NotEquals => (BinaryOperator.NotEqual, 4),
        TokenKind.Less => (BinaryOperator.Less, 5),
        TokenKind.LessOrEqual => (BinaryOperator.LessOrEqual, 5),
        TokenKind.Greater => (BinaryOperator.Greater, 5),
        TokenKind.GreaterOrEqual => (BinaryOperator.GreaterOrEqual, 5),
        TokenKind.Plus => (BinaryOperator.Add, 6),
        TokenKind.Minus => (BinaryOperator.Subtract, 6),
        TokenKind.Times => (BinaryOperator.Multiply, 7),
        TokenKind.Divide => (BinaryOperator.Divide, 7),
        TokenKind.IntegerDivide => (BinaryOperator.IntegerDivide, 7),
        TokenKind.Modulo => (BinaryOperator.Modulo, 7),
        TokenKind.ShiftLeft => (BinaryOperator.ShiftLeft, 8),
        TokenKind.ShiftRight => (BinaryOperator.ShiftRight, 8),
        TokenKind.Range => (BinaryOperator.Range, 9),
        TokenKind.RangeUntil => (BinaryOperator.RangeUntil, 9),
        _ => (default, 0),
    };

    /// <summary>Tighter than every operator between two values.</summary>
    public const int UnaryPrecedence = 10;

    /// <summary>The operator of a compound assignment such as `+=`, or null.</summary>
    public static BinaryOperator? OfAssignment(TokenKind kind) => kind switch
    {
        TokenKind.PlusEqual => BinaryOperator.Add,
        TokenKind.MinusEqual => BinaryOperator.Subtract,
        TokenKind.TimesEqual => BinaryOperator.Multiply,
        TokenKind.DivideEqual => BinaryOperator.Divide,
        TokenKind.IntegerDivideEqual => BinaryOperator.IntegerDivide,
        TokenKind.ModuloEqual => BinaryOperator.Modulo,
        _ => null,
    };

    public static string Sign(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Coalesce => "??",
        BinaryOperator.CoalesceNot => "?!",
        BinaryOperator.Or => "||",
        BinaryOperator.And => "&&",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.IntegerDivide => "//",
        BinaryOperator.Modulo => "%",
        BinaryOperator.ShiftLeft => "<<",
        BinaryOperator.ShiftRight => ">>",
        BinaryOperator.Range => "..",
        _ => "..<",
    };
}
