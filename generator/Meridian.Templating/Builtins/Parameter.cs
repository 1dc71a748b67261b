using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>A parameter of a builtin function.</summary>
internal sealed record Parameter(string Name, ParameterKind Kind)
{
    /// <summary>What a call that leaves it out gives; null when it must be given.</summary>
    public Value? Default { get; init; }

    /// <summary>Whether it takes all remaining arguments, each of them converted.</summary>
    public ParameterCount Count { get; init; } = ParameterCount.One;

    public static Parameter Any(string name) => new(name, ParameterKind.Any);

    public static Parameter Text(string name) => new(name, ParameterKind.Text);

    public static Parameter Int(string name) => new(name, ParameterKind.Int);

    public static Parameter Double(string name) => new(name, ParameterKind.Double);

    public static Parameter Bool(string name) => new(name, ParameterKind.Bool);

    public static Parameter Date(string name) => new(name, ParameterKind.Date);

    public static Parameter Duration(string name) => new(name, ParameterKind.Duration);

    public static Parameter List(string name) => new(name, ParameterKind.List);

    /// <summary>The same parameter, taking all remaining arguments.</summary>
    public Parameter Rest() => this with { Count = ParameterCount.Rest };

    /// <summary>The same parameter with a default.</summary>
    public Parameter Or(Value value) => this with { Default = value };

    public Parameter Or(string value) => Or(Value.Text(value));

    public Parameter Or(int value) => Or(Value.Int(value));

    public Parameter OrNull() => Or(Value.Null);
}

/// <summary>How many arguments a parameter takes.</summary>
internal enum ParameterCount
{
    One,
    Rest,
}
