using System.Collections.Immutable;
using Meridian.Sources;
using Meridian.Templating.Builtins;
using Meridian.Templating.Syntax;
using Meridian.Templating.Values;

namespace Meridian.Templating.Evaluation;

/// <summary>Functions and includes.</summary>
internal sealed partial class RenderState
{
    /// <summary>Calls a function of any kind.</summary>
    public Value Call(Expression call, Value function, ReadOnlySpan<Value> arguments, NamedArguments? named = null) =>
        function.AsReference() switch
        {
            Builtin include when ReferenceEquals(include, IncludeFunctions.Include) =>
                IncludeText(NameOfPartial(arguments, call), arguments, named, call),
            Builtin builtin => BuiltinCalls.Invoke(builtin, arguments, named, this, call),
            ScriptFunction script => CallScript(script, arguments, named, call),
            HostFunction host => BuiltinCalls.Invoke(host, arguments, named, this, call),
            _ => throw Fault(call, $"{ValueNames.Of(function)} cannot be called"),
        };

    /// <summary>Renders a partial into the output.</summary>
    /// <param name="arguments">Its name, and what it is given.</param>
    /// <param name="named">What it is given by name.</param>
    /// <param name="call">The call, for errors.</param>
    public void Include(ReadOnlySpan<Value> arguments, NamedArguments? named, Expression call) =>
        Include(NameOfPartial(arguments, call), arguments, named, call);

    private void Include(string name, ReadOnlySpan<Value> arguments, NamedArguments? named, Expression call)
    {
        var template = FindPartial(name, call);
        Enter(call);
        var caller = Frame;
        var frame = PushFrame(template, call);
        frame.SetArguments(arguments);
        frame.Named = NamedObject(named);
        foreach (var (local, value) in named ?? [])
        {
            frame.TrySetLocal(string.Intern("$" + local), value);
        }

        if (Output.IndentLength > caller.IndentBase)
        {
            Output.LimitLineIndent(caller.IndentBase);
        }

        frame.IndentBase = Output.IndentLength;

        template.Body.Execute(this);
        if (Flow == Flow.Return)
        {
            Flow = Flow.None;
            Write(ReturnValue, call);
        }

        PopFrame(caller);
    }

    /// <summary>Renders a partial to a text.</summary>
    public Value IncludeText(string name, ReadOnlySpan<Value> arguments, NamedArguments? named, Expression call)
    {
        var capture = BeginCapture();
        var indent = Output.BeginPlain();
        Include(name, arguments, named, call);
        Output.EndPlain(indent);
        return EndCapture(capture);
    }

    /// <summary>Runs code that is not a file of its own, as `object.eval_template` does.</summary>
    public Value RunText(Template template, Expression call)
    {
        var capture = BeginCapture();
        var caller = EnterText(template, call);
        template.Body.Execute(this);
        if (Flow == Flow.Return)
        {
            Flow = Flow.None;
            Write(ReturnValue, call);
        }

        LeaveText(caller);
        return EndCapture(capture);
    }

    /// <summary>The value of an expression of other code than the one that runs.</summary>
    public Value Within(Template template, Expression expression, Expression call)
    {
        var caller = EnterText(template, call);
        var value = expression.Evaluate(this);
        LeaveText(caller);
        return value;
    }

    /// <summary>Runs a statement of other code than the one that runs.</summary>
    public void Within(Template template, Statement statement, Expression call)
    {
        var caller = EnterText(template, call);
        statement.Execute(this);
        LeaveText(caller);
    }

    /// <summary>Runs a block with its own `$` variables.</summary>
    public void RunApart(Block block)
    {
        Enter(block);
        var caller = Frame;
        PushFrame(caller.Template, caller.CallSite).IndentBase = caller.IndentBase;
        block.Execute(this);
        PopFrame(caller);
    }

    private Template EnterText(Template template, Expression call)
    {
        Enter(call);
        EnsureFrame(template);
        _frames[_depth].CallSite = call;
        var caller = Frame.Template;
        Frame.Template = template;
        return caller;
    }

    private void LeaveText(Template caller)
    {
        Frame.Template = caller;
        _depth--;
    }

    private Value CallScript(
        ScriptFunction function, ReadOnlySpan<Value> arguments, NamedArguments? named, Expression call)
    {
        Enter(call);
        var declaration = function.Declaration;
        var (caller, scopes, barrier) = (Frame, Scope.Count, Scope.Barrier);
        var frame = PushFrame(function.Template, call);
        frame.SetArguments(arguments);
        frame.IndentBase = caller.IndentBase;
        frame.Named = NamedObject(named);
        (frame.Wrapped, PendingWrap) = (PendingWrap, null);
        if (declaration.Name is not null)
        {
            Scope.Barrier = scopes;
            if (declaration.Name.StartsWith('$'))
            {
                frame.TrySetLocal(declaration.Name, Value.Reference(function));
            }
        }

        if (declaration.HasParameters)
        {
            BindParameters(declaration, arguments, named, call, caller);
        }

        declaration.Body.Execute(this);
        var result = Flow == Flow.Return ? ReturnValue : Value.Null;
        Flow = Flow.None;
        Scope.PopTo(scopes);
        Scope.Barrier = barrier;
        PopFrame(caller);
        return result;
    }

    private void BindParameters(
        FunctionDeclaration declaration,
        ReadOnlySpan<Value> arguments,
        NamedArguments? named,
        Expression call,
        Frame caller)
    {
        Scope.Push(ScopeKind.Locals, null);
        var parameters = declaration.Parameters;
        var given = arguments.Length + (named?.Count ?? 0);
        if (given < declaration.Required || (given > parameters.Length && !declaration.HasRest))
        {
            throw BuiltinCalls.WrongCount(declaration.Required, parameters.Length, given, BackIn(caller), call);
        }

        var strays = declaration.HasRest || named is null ? null : StrayNames(parameters, named, call, caller);
        for (var i = 0; i < parameters.Length; i++)
        {
            var parameter = parameters[i];
            Value value;
            if (parameter.Kind == FunctionParameterKind.Rest)
            {
                value = Value.List(new ScriptArray(i < arguments.Length ? arguments[i..].ToArray() : []));
            }
            else if (i < arguments.Length)
            {
                value = arguments[i];
            }
            else if (!TryFind(named, parameter.Name, out value) && strays?.TryDequeue(out value) != true)
            {
                value = parameter.Default?.Evaluate(this)
                    ?? throw BackIn(caller).Fault(call, $"the argument `{parameter.Name}` is missing");
            }

            Scope.Push(ScopeKind.Parameter, parameter.Name).Value = value;
        }
    }

    /// <summary>
    /// The values given under names that no parameter has, which official Scriban takes as the next positions; null for
    /// none. A strict render refuses them.
    /// </summary>
    private Queue<Value>? StrayNames(
        ImmutableArray<FunctionParameter> parameters, NamedArguments named, Expression call, Frame caller)
    {
        Queue<Value>? strays = null;
        foreach (var (name, value) in named)
        {
            if (parameters.Any(parameter => ReferenceEquals(parameter.Name, name)))
            {
                continue;
            }

            if (IsStrict)
            {
                var known = parameters.Select(parameter => parameter.Name);
                throw BackIn(caller).UnknownName(call, name, known, $"there is no argument `{name}`");
            }

            (strays ??= new Queue<Value>()).Enqueue(value);
        }

        return strays;
    }

    private static bool TryFind(NamedArguments? named, string name, out Value value)
    {
        foreach (var (candidate, given) in named ?? [])
        {
            if (ReferenceEquals(candidate, name))
            {
                value = given;
                return true;
            }
        }

        value = Value.Null;
        return false;
    }

    private string NameOfPartial(ReadOnlySpan<Value> arguments, Expression call) =>
        arguments.IsEmpty ? throw BuiltinCalls.WrongCount(1, 1, 0, this, call) : Print(arguments[0]);

    private Template FindPartial(string name, Expression call)
    {
        if (name.Length == 0)
        {
            throw Fault(call, "the name of the partial to include is empty");
        }

        var includer = Frame.Template.Source.Path;
        if (_loader?.Find(name, includer) is not { } template)
        {
            var near = NearestName.Of(name, _loader?.NamesFor(includer) ?? []);
            throw new TemplateFault(Diagnose(RenderRules.MissingPartial, call, $"there is no partial `{name}`") with
            {
                Help = near is null ? null : $"did you mean `{near}`?",
            });
        }

        return template.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error) is { } mistake
            ? throw new TemplateFault(mistake with
            {
                Related = [new Related("included here", Frame.Template.Source.At(call.Span)), .. Stack()],
            })
            : template;
    }

    private void Enter(SyntaxNode call)
    {
        Spend(1, call);
        CheckStack(call);
        if (_depth >= Options.Limits.Depth && Options.Limits.Depth > 0)
        {
            throw Limit(call, $"includes and functions call each other more than {Options.Limits.Depth} deep", null);
        }

        _depth++;
    }

    private Frame PushFrame(Template template, SyntaxNode? call)
    {
        EnsureFrame(template);
        var frame = _frames[_depth];
        frame.Reset();
        frame.Template = template;
        frame.CallSite = call;
        frame.ScopeBase = Scope.Count;
        _frame = frame;
        return frame;
    }

    private void EnsureFrame(Template template)
    {
        while (_frames.Count <= _depth)
        {
            _frames.Add(new Frame { Template = template });
        }
    }

    /// <summary>This render, back in the place that calls: a mistake in the arguments is made there.</summary>
    private RenderState BackIn(Frame caller)
    {
        PopFrame(caller);
        return this;
    }

    private void PopFrame(Frame caller)
    {
        _depth--;
        _frame = caller;
    }

    private static ScriptObject? NamedObject(NamedArguments? named) =>
        named is null
            ? null
            : ScriptObject.Of(named.Select(argument => KeyValuePair.Create(argument.Name, argument.Value)));
}
