using System.Collections.Immutable;
using Meridian.Sources;
using Meridian.Templating.Syntax;

namespace Meridian.Templating.Parsing;

/// <summary>Turns tokens into a syntax tree, and goes on after a mistake.</summary>
internal sealed class Parser(SourceText source, TemplateOptions options)
{
    public ImmutableArray<Diagnostic> Diagnostics { get; } = [];

    public Block ParseTemplate() => new(new TextSpan(0, Math.Min(source.Text.Length, options.DepthLimit)));
}
