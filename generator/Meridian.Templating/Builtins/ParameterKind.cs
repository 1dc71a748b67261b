namespace Meridian.Templating.Builtins;

/// <summary>What an argument is turned into before a builtin function sees it.</summary>
internal enum ParameterKind
{
    /// <summary>Left as it is.</summary>
    Any,

    /// <summary>Text: every other value is printed; null stays null.</summary>
    Text,

    /// <summary>A 32-bit whole number; null is 0, texts are read, fractions rounded.</summary>
    Int,
    Double,
    Bool,

    /// <summary>A date; null stays null.</summary>
    Date,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A list, or a text or object walked as one; null stays null.</summary>
    List,
}
