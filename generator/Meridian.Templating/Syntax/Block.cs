using System.Collections.Immutable;
using Meridian.Sources;
using Meridian.Templating.Evaluation;

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
        foreach (var statement in Statements)
        {
            statement.Execute(state);
            if (state.Flow != Flow.None)
            {
                break;
            }
        }

        if (_indents)
        {
            state.Output.RestoreIndent(indent);
        }
    }
}
