namespace Meridian.Templating.Syntax;

/// <summary>The operators between two values.</summary>
internal enum BinaryOperator
{
    Coalesce,
    CoalesceNot,
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    IntegerDivide,
    Modulo,
    ShiftLeft,
    ShiftRight,
    Range,
    RangeUntil,
}
