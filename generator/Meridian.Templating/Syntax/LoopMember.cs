using Meridian.Sources;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Syntax;

/// <summary>What a running loop knows about itself: `for.index`, `while.first`, `tablerow.col`.</summary>
internal sealed class LoopMember(TextSpan span, LoopKind loop, string name) : Place(span)
{
    private static readonly string[] ForNames =
        ["index", "rindex", "first", "last", "even", "odd", "length", "changed"];

    private static readonly string[] RowNames = [.. ForNames, "col"];
    private static readonly string[] WhileNames = ["index", "first", "even", "odd"];

    /// <summary>The members a loop of a kind has.</summary>
    public static IReadOnlyList<string> NamesOf(LoopKind loop) => loop switch
    {
        LoopKind.For => ForNames,
        LoopKind.TableRow => RowNames,
        _ => WhileNames,
    };

    public override Value Read(RenderState state, NameUse use)
    {
        var slot = state.Scope.FindLoop(loop);
        if (slot < 0)
        {
            throw state.Fault(this, "there is no such loop around this place", "use it between the loop and its `end`");
        }

        ref var entry = ref state.Scope.At(slot);
        return name switch
        {
            "index" => Value.Int(entry.Index),
            "rindex" => Value.Int(entry.Length - entry.Index - 1),
            "first" => Value.Bool(entry.Index == 0),
            "last" => Value.Bool(entry.Index == entry.Length - 1),
            "even" => Value.Bool(entry.Index % 2 == 0),
            "odd" => Value.Bool(entry.Index % 2 != 0),
            "length" => Value.Int(entry.Length),
            "col" => Value.Int(entry.Index % entry.Columns),
            _ => Value.Bool(entry.Index == 0 || !entry.Previous.Equals(entry.Value)),
        };
    }

    public override void Assign(RenderState state, Value value) =>
        throw state.Fault(this, "what a loop knows about itself cannot be set");
}
