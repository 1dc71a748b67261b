using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using Meridian.Sources;
using Meridian.Templating.Builtins;
using Meridian.Templating.Syntax;
using Meridian.Templating.Values;

namespace Meridian.Templating.Evaluation;

/// <summary>Mistakes and limits.</summary>
internal sealed partial class RenderState
{
    private const int CharactersAStep = 64;
    private const string TooDeep = "this value is nested too deep to be printed, or holds itself";

    public TemplateFault Fault(SyntaxNode node, string message, string? help = null) =>
        new(Diagnose(RenderRules.Failed, node, message) with { Help = help });

    /// <summary>What the host says of a member that may not be read now.</summary>
    public TemplateFault Refused(SyntaxNode node, MemberFault refusal) => Fault(node, refusal.Message, refusal.Help);

    public TemplateFault Limit(SyntaxNode node, string message, string? help) =>
        new(Diagnose(RenderRules.Limit, node, message) with { Help = help });

    /// <summary>A name that does not exist, with what may have been meant.</summary>
    public TemplateFault UnknownName(
        SyntaxNode node, string name, IEnumerable<string> known, string message, string? otherwise = null) =>
        new(Diagnose(RenderRules.UnknownName, node, message) with
        {
            Help = NearestName.Of(name, known) is { } near ? $"did you mean `{near}`?" : otherwise,
        });

    public TemplateFault UnknownFunction(Expression target, string written)
    {
        var message = $"there is no function `{written}`";
        if (target is Member member)
        {
            var holder = member.Target.EvaluateGuarded(this);
            return UnknownName(target, member.Name, holder.IsNull ? [] : Members.NamesOf(holder), message);
        }

        return ForeignWords.Help(written) is { } help
            ? UnknownName(target, written, [], message, help)
            : UnknownName(target, written, Scope.Names(), message, ForeignWords.BuiltinsCalled(written));
    }

    public TemplateFault NullTarget(SyntaxNode node, Expression target, string access) =>
        Fault(
            node,
            $"`{Written(target)}` is empty here, so `{access}` cannot be read of it",
            $"ask first with `if {Written(target)}`, or write `?.`");

    /// <summary>An expression as its author wrote it.</summary>
    public string Written(SyntaxNode node) => Frame.Template.Source.Slice(node.Span).Trim().ToString();

    /// <summary>Sets a member of an object, if it may be set.</summary>
    public void SetVariable(ValueObject target, string name, Value value, SyntaxNode node)
    {
        if (target is not ScriptObject script)
        {
            var message = $"`{name}` belongs to the site and cannot be set";
            throw new TemplateFault(Diagnose(RenderRules.ReadOnlyModel, node, message) with
            {
                Help = "keep the value in a variable of your own",
            });
        }

        if (script.IsLocked(name))
        {
            throw Fault(node, $"`{name}` is read-only");
        }

        script.Set(name, value);
        if (ReferenceEquals(script, Scope.Page) && BuiltinTable.TryGet(name, out _))
        {
            Scope.HidesBuiltins = true;
        }
    }

    /// <summary>Counts one round of a loop.</summary>
    public void CountRound(SyntaxNode node) => CountRounds(1, node);

    /// <summary>Counts the items a function goes through, as if it were a loop.</summary>
    public void CountRounds(long rounds, SyntaxNode node)
    {
        if (!Effort.TryRounds(rounds))
        {
            throw TooManyRounds(node);
        }

        Spend(rounds, node);
    }

    /// <summary>Counts steps of work.</summary>
    public void Spend(long steps, SyntaxNode node)
    {
        if (!Effort.TrySteps(steps))
        {
            throw TooMuchWork(node);
        }
    }

    /// <summary>Counts the work of making or reading a text.</summary>
    public void SpendText(long characters, SyntaxNode node) => Spend(characters / CharactersAStep, node);

    public void CheckRange(BigInteger count, SyntaxNode node)
    {
        var limit = Options.Limits.Loops;
        if (count > (limit > 0 ? limit : int.MaxValue))
        {
            throw TooManyRounds(node);
        }
    }

    /// <summary>Ends the render when a text would be longer than output may be.</summary>
    public void CheckLength(long characters, SyntaxNode node)
    {
        var limit = Options.Limits.OutputCharacters;
        if (limit > 0 && characters > limit)
        {
            throw Limit(
                node,
                $"this makes a text of {characters} characters, more than the {limit} a render may use",
                "make the text shorter: does it grow in a loop?");
        }
    }

    /// <summary>Ends the render before the machine's stack does.</summary>
    public void CheckStack(SyntaxNode node)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Limit(node, "templates are nested too deep here", null);
        }
    }

    private TemplateFault TooManyRounds(SyntaxNode node) => Limit(
        node,
        "loops make too many rounds here",
        $"a loop and the loops inside it may make {Grouped(Options.Limits.Loops)} rounds: does one never end?");

    private TemplateFault TooMuchWork(SyntaxNode node) => Limit(
        node,
        "this template works too long",
        $"a page may cost {Grouped(Options.Limits.Steps)} steps: does it call itself, or a text grow, for ever?");

    private static string Grouped(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private void CheckOutput(SyntaxNode node)
    {
        if (Options.Limits.OnFullOutput == FullOutput.Fail)
        {
            throw Limit(
                node,
                $"the page is longer than {Options.Limits.OutputCharacters} characters",
                "does a loop print too much?");
        }
    }

    private void FinishOutput(SyntaxNode page)
    {
        var limit = Options.Limits.OutputCharacters;
        if (limit == 0 || Output.Position <= limit)
        {
            return;
        }

        if (Options.Limits.OnFullOutput == FullOutput.Fail)
        {
            if (Output.CharacterCount > limit)
            {
                throw Limit(page, $"the page is longer than {limit} characters", null);
            }
        }
        else
        {
            Output.CutAt(limit);
        }
    }

    private Diagnostic Diagnose(Rule rule, SyntaxNode node, string message) =>
        rule.At(Frame.Template.Source, node.Span, message) with { Related = Stack() };

    /// <summary>The calls that led here, innermost first.</summary>
    private ImmutableArray<Related> Stack()
    {
        var calls = ImmutableArray.CreateBuilder<Related>();
        for (var i = Math.Min(_depth, _frames.Count - 1); i > 0 && calls.Count < 20; i--)
        {
            if (_frames[i].CallSite is { } call)
            {
                calls.Add(new Related("called here", _frames[i - 1].Template.Source.At(call.Span)));
            }
        }

        return calls.ToImmutable();
    }
}
