using System.Collections.Immutable;

namespace Meridian.Templating.Syntax;

/// <summary>A function as declared. One without a parameter list takes its arguments as `$0`, `$1`.</summary>
/// <param name="Name">Its name, `$`-names included; null for `do ... end`.</param>
/// <param name="Parameters">The declared parameters; default when there is no list.</param>
/// <param name="Body">What it does; for `f(x) = ...` a single `ret`.</param>
internal sealed record FunctionDeclaration(string? Name, ImmutableArray<FunctionParameter> Parameters, Block Body)
{
    public bool HasParameters => !Parameters.IsDefault;

    public bool HasRest => HasParameters && Parameters is [.., { Kind: FunctionParameterKind.Rest }];

    public int Required { get; } =
        Parameters.IsDefault ? 0 : Parameters.Count(parameter => parameter.Kind == FunctionParameterKind.Required);
}

/// <summary>A declared parameter; its name comes interned.</summary>
internal sealed record FunctionParameter(string Name, FunctionParameterKind Kind, Expression? Default);

/// <summary>What a call must give for a parameter.</summary>
internal enum FunctionParameterKind
{
    Required,
    Optional,
    Rest,
}
