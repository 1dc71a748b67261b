namespace Meridian.Templating.Values;

/// <summary>What a template value is. `Html` and `Url` are text that the host vouches for.</summary>
public enum ValueKind
{
    Null,
    Bool,
    Int,
    Long,
    Float,
    Double,
    Decimal,
    BigInteger,
    Text,
    Html,
    Url,
    Date,
    Duration,
    List,
    Range,
    Object,
    Function,
}
