using Meridian.Templating.Values;

namespace Meridian.Templating.Evaluation;

/// <summary>What an entry on the stack of variables is.</summary>
internal enum ScopeKind
{
    /// <summary>The variable of a running loop, with the loop's counters.</summary>
    Loop,

    /// <summary>A parameter of a running function.</summary>
    Parameter,

    /// <summary>Where a function with parameters keeps the names it makes.</summary>
    Locals,

    /// <summary>The object of a `with` block.</summary>
    With,
}

/// <summary>One entry on the stack of variables.</summary>
internal struct ScopeEntry
{
    public ScopeKind Kind;
    public LoopKind Loop;
    public string? Name;
    public Value Value;

    /// <summary>The object of `with`, or the names a function made.</summary>
    public ValueObject? Object;

    /// <summary>How many rounds a loop has made before this one.</summary>
    public int Index;

    /// <summary>How many rounds a loop will make; -1 where nobody knows.</summary>
    public int Length;

    /// <summary>The item of the round before, for `for.changed`.</summary>
    public Value Previous;

    /// <summary>How many columns a table row has.</summary>
    public int Columns;
}
