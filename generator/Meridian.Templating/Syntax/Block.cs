using System.Collections.Immutable;
using Meridian.Sources;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Syntax;

/// <summary>A run of statements.</summary>
internal sealed class Block(TextSpan span, ImmutableArray<Statement> statements) : Statement(span)
{
    private readonly bool _indents = statements.Any(statement => statement is IndentStatement);

    public ImmutableArray<Statement> Statements { get; } = statements;

    public override void Execute(RenderState state)
    {
        state.CheckStack(this);
        var indent = state.Output.IndentLength;
        var at = 0;
        try
        {
            for (; at < Statements.Length && state.Flow == Flow.None; at++)
            {
                Statements[at].Execute(state);
            }
        }
        catch (MemberFault refusal)
        {
            // A function or a loop read the member: the statement is the nearest place that is known.
            throw state.Refused(Statements[at], refusal);
        }

        if (_indents)
        {
            state.Output.RestoreIndent(indent);
        }
    }
}
