using Meridian.Templating.Syntax;
using Meridian.Templating.Values;

namespace Meridian.Templating.Evaluation;

/// <summary>Everything one render changes: variables, output, counters. Used by one thread at a time.</summary>
internal sealed class RenderState(TemplateGlobals globals, ITemplateLoader? loader, RenderOptions options)
{
    public RenderOptions Options { get; } = options;

    public TemplateGlobals Globals { get; } = globals;

    public ITemplateLoader? Loader { get; } = loader;

    public OutputWriter Output { get; } = new();

    public RenderResult Run(Template template, ReadOnlySpan<KeyValuePair<string, Value>> values) =>
        new(template.Diagnostics.FirstOrDefault(), values.IsEmpty && Output.Written.IsEmpty ? [] : []);

    public string Print(Value value) => value.AsText() ?? Options.BuildTime.ToString("O");

    public Value Invoke(SyntaxNode call, Value function, ReadOnlySpan<Value> arguments) =>
        function.IsNull ? throw Fault(call, "") : arguments[0];

    public TemplateFault Fault(SyntaxNode node, string message, string? help = null) => new(node, message, help, Output);

    public void Reset() => Output.Clear();
}
