using System.Globalization;
using System.Text;
using Meridian.Sources;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Syntax;

/// <summary>What a loop goes over, and which part of it.</summary>
internal sealed record LoopSource(
    Expression Items, Expression? Limit, Expression? Offset, Expression? Columns, LoopOrder Order)
{
    /// <summary>What stands for a source that could not be read.</summary>
    public static LoopSource OfNothing(TextSpan place) =>
        new(new Literal(place, Value.Null), null, null, null, LoopOrder.Forward);
}

/// <summary>The direction of a loop.</summary>
internal enum LoopOrder
{
    Forward,
    Reversed,
}

/// <summary>`for` and `tablerow`.</summary>
internal sealed class ForStatement(
    TextSpan span, LoopKind kind, Place variable, LoopSource source, Block body, Block? otherwise)
    : Statement(span)
{
    public string VariableName { get; } = variable is Variable plain ? plain.Name : ((LocalVariable)variable).Name;

    public LoopSource Source { get; } = source;

    public Block Body { get; } = body;

    public Block? Otherwise { get; } = otherwise;

    public override void Execute(RenderState state)
    {
        var value = Source.Items.Evaluate(state);
        if (value.IsNull)
        {
            return;
        }

        var items = Conversions.ToItems(value)
            ?? throw state.Fault(Source.Items, $"{ValueNames.Of(value)} cannot be walked item by item");
        var offset = Math.Max(0, Part(Source.Offset, state));
        var rounds = Math.Max(0, items.Count - offset);
        var limit = Part(Source.Limit, state);
        if (limit > 0)
        {
            rounds = Math.Min(rounds, limit);
        }

        if (kind == LoopKind.TableRow)
        {
            // A row stands even around no cell, and is closed however the loop ends.
            Write(state, "<tr class=\"row1\">");
            Loop(state, items, offset, rounds);
            Write(state, "</tr>\n");
        }
        else
        {
            Loop(state, items, offset, rounds);
        }

        if (rounds == 0)
        {
            Otherwise?.Execute(state);
        }
    }

    private void Loop(RenderState state, ValueList items, int offset, int rounds)
    {
        if (rounds == 0)
        {
            return;
        }

        var depth = state.Scope.Count;
        ref var entry = ref state.Scope.Push(ScopeKind.Loop, VariableName);
        entry.Loop = kind;
        entry.Length = rounds;
        entry.Columns = Math.Max(1, Source.Columns is null ? 1 : Part(Source.Columns, state));
        state.Effort.EnterLoop();
        Run(state, items, offset, depth);
        state.Effort.LeaveLoop();
        state.Scope.PopTo(depth);
    }

    private void Run(RenderState state, ValueList items, int offset, int slot)
    {
        var rounds = state.Scope.At(slot).Length;
        for (var i = 0; i < rounds; i++)
        {
            state.CountRound(this);
            var at = Source.Order == LoopOrder.Reversed ? items.Count - 1 - i : offset + i;
            if (at < 0 || at >= items.Count)
            {
                return;
            }

            ref var entry = ref state.Scope.At(slot);
            entry.Previous = entry.Value;
            entry.Value = items[at];
            entry.Index = i;
            if (kind == LoopKind.TableRow)
            {
                RunCell(state, i, entry.Columns);
            }
            else
            {
                Body.Execute(state);
            }

            if (!state.EndRound())
            {
                return;
            }
        }
    }

    private void RunCell(RenderState state, int index, int columns)
    {
        var column = index % columns;
        if (column == 0 && index > 0)
        {
            var row = (index / columns) + 1;
            Write(state, string.Create(CultureInfo.InvariantCulture, $"</tr>\n<tr class=\"row{row}\">"));
        }

        Write(state, string.Create(CultureInfo.InvariantCulture, $"<td class=\"col{column + 1}\">"));
        Body.Execute(state);
        Write(state, "</td>");
    }

    private static void Write(RenderState state, string markup) => state.Output.Write(Encoding.UTF8.GetBytes(markup));

    private static int Part(Expression? part, RenderState state) =>
        part is null ? 0 : Conversions.ToInt(part.Evaluate(state), state, part);
}

/// <summary>`while`.</summary>
internal sealed class WhileStatement(TextSpan span, Expression condition, Block body) : Statement(span)
{
    public Block Body { get; } = body;

    public override void Execute(RenderState state)
    {
        var depth = state.Scope.Count;
        ref var entry = ref state.Scope.Push(ScopeKind.Loop, null);
        entry.Loop = LoopKind.While;
        entry.Length = -1;
        state.Effort.EnterLoop();
        for (var i = 0; MayGoOn(state); i++)
        {
            state.Scope.At(depth).Index = i;
            Body.Execute(state);
            if (!state.EndRound())
            {
                break;
            }
        }

        state.Effort.LeaveLoop();
        state.Scope.PopTo(depth);
    }

    // Official Scriban counts the last question, too, which ends the loop.
    private bool MayGoOn(RenderState state)
    {
        state.CountRound(this);
        return Truth.Of(condition.Evaluate(state));
    }
}
