using System.Diagnostics.CodeAnalysis;
using Meridian.Sources;

namespace Meridian.Templating.Values;

/// <summary>What a function can learn about the call it serves.</summary>
public readonly ref struct CallContext
{
    private readonly Evaluation.RenderState _state;
    private readonly Syntax.Expression _call;

    internal CallContext(Evaluation.RenderState state, Syntax.Expression call)
    {
        _state = state;
        _call = call;
    }

    internal Evaluation.RenderState State => _state;

    internal Syntax.Expression Node => _call;

    /// <summary>The time of the build: the only clock templates have.</summary>
    public DateTime BuildTime => _state.Options.BuildTime;

    public Limits Limits => _state.Options.Limits;

    /// <summary>Where the call is written.</summary>
    public Location Place => _state.Frame.Template.Source.At(_call.Span);

    /// <summary>The text a value prints as.</summary>
    public string Print(Value value) => _state.Print(value);

    /// <summary>Calls a function value, whoever made it.</summary>
    public Value Invoke(Value function, params ReadOnlySpan<Value> arguments) =>
        _state.Call(_call, function, arguments);

    /// <summary>
    /// Ends the render with an error at this call. It never returns; the type lets it stand as a value.
    /// </summary>
    [DoesNotReturn]
    public Value Fail(string message, string? help = null) => throw _state.Fault(_call, message, help);
}
