using System.Collections.Immutable;
using Meridian.Sources;
using Meridian.Templating.Parsing;
using Meridian.Templating.Syntax;

namespace Meridian.Templating;

/// <summary>A parsed template: immutable, and rendered from as many threads as one likes.</summary>
public sealed class Template
{
    private Template(SourceText source, Block body, ImmutableArray<Diagnostic> diagnostics)
    {
        Source = source;
        Body = body;
        Diagnostics = diagnostics;
    }

    public SourceText Source { get; }

    /// <summary>All mistakes found in the file, in their order; a template with an error cannot be rendered.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    internal Block Body { get; }

    /// <summary>
    /// Parses a template. Never throws for what the text says; mistakes are in <see cref="Diagnostics"/>.
    /// </summary>
    public static Template Parse(SourceText source, TemplateOptions? options = null)
    {
        var parser = new Parser(source, options ?? TemplateOptions.Default);
        var body = parser.ParseTemplate();
        return new Template(source, body, parser.Diagnostics);
    }
}
