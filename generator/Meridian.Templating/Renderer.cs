using System.Buffers;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating;

/// <summary>Renders templates for one site. Safe to use from many threads at once.</summary>
public sealed class Renderer
{
    private readonly RenderStatePool _states;

    public Renderer(TemplateGlobals globals, ITemplateLoader? loader, RenderOptions options) =>
        _states = new RenderStatePool(globals, loader, options);

    /// <summary>
    /// Renders a template as UTF-8 to <paramref name="output"/>, which receives nothing when the render fails.
    /// </summary>
    /// <param name="template">The template to start with.</param>
    /// <param name="values">What this render sees besides the globals, and before them: `page`, `paginator`.</param>
    /// <param name="output">Where the finished text goes.</param>
    public RenderResult Render(
        Template template, ReadOnlySpan<KeyValuePair<string, Value>> values, IBufferWriter<byte> output)
    {
        var state = _states.Rent();
        try
        {
            var result = state.Run(template, values);
            if (result.Succeeded)
            {
                var written = state.Output.Written;
                written.CopyTo(output.GetSpan(written.Length)); // all at once, so that the receiver makes room once
                output.Advance(written.Length);
            }

            return result;
        }
        finally
        {
            _states.Return(state);
        }
    }

    /// <summary>Renders a template to a string, which is empty when the render fails.</summary>
    public (RenderResult Result, string Text) RenderText(
        Template template, ReadOnlySpan<KeyValuePair<string, Value>> values)
    {
        var state = _states.Rent();
        try
        {
            var result = state.Run(template, values);
            return (result, result.Succeeded ? state.Output.ToText() : "");
        }
        finally
        {
            _states.Return(state);
        }
    }
}
