using System.Collections.Immutable;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Syntax;
using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>
/// A function of the language: its parameters, and what it does with arguments already converted to them.
/// </summary>
internal sealed class Builtin : ReferenceValue
{
    public Builtin(string name, ReadOnlySpan<Parameter> parameters, HostBody body)
        : base(ValueKind.Function)
    {
        Name = name;
        Parameters = [.. parameters];
        Body = body;
        Required = Parameters.Count(parameter => parameter.Default is null && parameter.Count == ParameterCount.One);
        HasRest = Parameters is [.., { Count: ParameterCount.Rest }];
    }

    public string Name { get; }

    public ImmutableArray<Parameter> Parameters { get; }

    /// <summary>How many arguments a call must have.</summary>
    public int Required { get; }

    public bool HasRest { get; }

    /// <summary>
    /// What a call gives, for the check of unescaped text: html means that the result is safe to print.
    /// </summary>
    public MemberKind Result { get; init; } = MemberKind.Any;

    /// <summary>
    /// Receives one value for each parameter, converted or its default; a rest parameter's values follow in place of
    /// it.
    /// </summary>
    public HostBody Body { get; }

    /// <summary>
    /// Writes what `x | f` gives straight to the output, without a text in between; null where results are made first.
    /// </summary>
    public Action<RenderState, Value, SyntaxNode>? Write { get; init; }
}
