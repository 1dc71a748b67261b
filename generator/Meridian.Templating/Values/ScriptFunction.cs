using Meridian.Templating.Syntax;

namespace Meridian.Templating.Values;

/// <summary>A function a template declared, together with the template, which its errors point into.</summary>
internal sealed class ScriptFunction(FunctionDeclaration declaration, Template template)
    : ReferenceValue(ValueKind.Function)
{
    public FunctionDeclaration Declaration { get; } = declaration;

    public Template Template { get; } = template;
}
