namespace Meridian.Templating.Parsing;

/// <summary>Where an operand stands, which decides whether what follows it by a blank are its arguments.</summary>
internal enum OperandUse
{
    /// <summary>It may be called: `f 1 2`.</summary>
    Plain,

    /// <summary>It is an argument itself: in `f 1 g 2` nothing but `f` is called.</summary>
    Argument,

    /// <summary>It is what a loop goes over: `limit:` and `reversed` behind it belong to the loop.</summary>
    LoopHeader,
}
