using Meridian.Sources;
using Meridian.Templating.Builtins;
using Meridian.Templating.Syntax;
using Meridian.Templating.Values;

namespace Meridian.Templating.Evaluation;

/// <summary>
/// Everything one render changes: variables, output, counters. Used by one thread at a time, and reused.
/// </summary>
internal sealed partial class RenderState
{
    private readonly ITemplateLoader? _loader;
    private readonly Patience _patience;
    private readonly List<Frame> _frames = [];
    private readonly ValueText _text;
    private int _depth;
    private Diagnostic? _note;

    public RenderState(TemplateGlobals globals, ITemplateLoader? loader, RenderOptions options, Patience patience)
    {
        _loader = loader;
        _patience = patience;
        Options = options;
        Scope = new Scope(globals);
        Effort = new Effort(options.Limits);
        Globals = globals;
        Draws = new DrawSequence(options.BuildTime);
        _text = new ValueText(
            date => DateFormat.Print(date, DatePattern, DatePattern),
            options.Limits.ObjectDepth,
            options.Limits.OutputCharacters is > 0 and var longest ? longest : int.MaxValue);
        Output.IndentsEmptyLines = options.IndentEmptyLines;
        Output.Capacity = options.Limits.OutputCharacters is > 0 and var most ? most * 3L : long.MaxValue;
    }

    public RenderOptions Options { get; }

    /// <summary>Whether what official Scriban lets pass in silence is an error.</summary>
    public bool IsStrict => Options.Names == NameChecks.Strict;

    public TemplateGlobals Globals { get; }

    public OutputWriter Output { get; } = new();

    public Scope Scope { get; }

    /// <summary>What the render has done of what it may do.</summary>
    public Effort Effort { get; }

    public ArgumentStack Arguments { get; } = new();

    /// <summary>The page, include or function that runs.</summary>
    public Frame Frame => _frame;

    private Frame _frame = null!; // Run sets it before any code runs.

    public Flow Flow;

    public Value ReturnValue;

    /// <summary>The block of a `wrap` statement, until the function it calls takes it.</summary>
    public Block? PendingWrap;

    /// <summary>How dates print; a template may change it with `date.format`.</summary>
    public string DatePattern = DateFormat.DefaultPattern;

    /// <summary>What `math.random` and `math.uuid` draw from.</summary>
    public DrawSequence Draws { get; }

    /// <summary>Where each named `array.cycle` of this render stands.</summary>
    public Dictionary<string, int> Cycles { get; } = new(StringComparer.Ordinal);

    public RenderResult Run(Template template, ReadOnlySpan<KeyValuePair<string, Value>> values)
    {
        if (template.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error) is { } mistake)
        {
            return new RenderResult(mistake, []);
        }

        Scope.Begin(values);
        Effort.Begin(_patience.PartFor(template));
        try
        {
            PushFrame(template, null);
            template.Body.Execute(this);
            if (Flow == Flow.Return)
            {
                Write(ReturnValue, template.Body);
            }

            FinishOutput(template.Body);
            return _note is null ? RenderResult.Fine : new RenderResult(null, [_note]);
        }
        catch (TemplateFault fault)
        {
            if (Effort.IsSpent)
            {
                _patience.Remember(template);
            }

            return new RenderResult(fault.Diagnostic, []);
        }
        catch (MemberFault refused)
        {
            // A member read on the way, by a loop over an object or a function, has no place of its own.
            return new RenderResult(Fault(Frame.Template.Body, refused.Message, refused.Help).Diagnostic, []);
        }
    }

    public void Reset()
    {
        foreach (var frame in _frames)
        {
            frame.Reset();
        }

        Output.Clear();
        Scope.Clear();
        Arguments.Clear();
        Cycles.Clear();
        Draws.Reset();
        _depth = 0;
        _note = null;
        Flow = Flow.None;
        ReturnValue = Value.Null;
        PendingWrap = null;
        DatePattern = DateFormat.DefaultPattern;
    }

    /// <summary>The text a value prints as.</summary>
    public string Print(Value value) => value.AsText() ?? Print(value, Frame.CallSite ?? Frame.Template.Body);

    private string Print(Value value, SyntaxNode node)
    {
        switch (_text.Print(value, out var text))
        {
            case PrintFault.None:
                // The digits of a number are found one after the other, each from all that are left.
                SpendText(value.Kind == ValueKind.BigInteger ? text.Length * text.Length / 256L : text.Length, node);
                return text;
            case PrintFault.TooDeep:
                throw Limit(node, TooDeep, null);
            default:
                throw Limit(node, $"this value prints as more than {Options.Limits.OutputCharacters} characters", null);
        }
    }

    /// <summary>Prints a value to the output.</summary>
    public void Write(Value value, SyntaxNode node)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                return;
            case ValueKind.Text or ValueKind.Url:
                Output.WriteText(value);
                break;
            case ValueKind.Html:
                Output.WriteText(value);
                NoteKeptHtml(node);
                break;
            case ValueKind.Int or ValueKind.Long:
                Output.Write(value.AsLong());
                break;
            default:
                Output.Write(Print(value, node));
                break;
        }

        if (Output.IsFull)
        {
            CheckOutput(node);
        }
    }

    /// <summary>Prints a value as text made safe in HTML.</summary>
    public void WriteEscaped(Value value, SyntaxNode node)
    {
        if (value.IsNull)
        {
            return;
        }

        Output.WriteEscaped(value.AsText() ?? Print(value));
        if (Output.IsFull)
        {
            CheckOutput(node);
        }
    }

    /// <summary>Ends a round of a loop; false when it was the last, whether by `break` or by `ret`.</summary>
    public bool EndRound()
    {
        if (Flow == Flow.None)
        {
            return true;
        }

        var goesOn = Flow == Flow.Continue;
        Flow = Flow == Flow.Return ? Flow.Return : Flow.None;
        return goesOn;
    }

    public int BeginCapture()
    {
        _captures.Push(Output.HasHtml);
        Output.HasHtml = false;
        return Output.Position;
    }

    /// <summary>What was printed since the capture began; html if finished HTML is in it.</summary>
    public Value EndCapture(int start)
    {
        var text = new Utf8Text(Output.TakeFrom(start));
        SpendText(text.Bytes.Length, Frame.CallSite ?? Frame.Template.Body);
        var hasHtml = Output.HasHtml;
        Output.HasHtml = _captures.Pop() || hasHtml;
        return hasHtml ? Value.HtmlUtf8(text) : Value.Utf8(text);
    }

    private readonly Stack<bool> _captures = new();

    private void NoteKeptHtml(SyntaxNode node)
    {
        if (Output.KeptHtml && _note is null)
        {
            _note = RenderRules.HtmlNotIndented.At(
                Frame.Template.Source,
                node.Span,
                "this HTML is printed as it is, without the indent before the `{{`") with
            {
                Help = "write `{{~` to say that no indent is meant; official Scriban would indent every line of it",
            };
        }
    }
}
