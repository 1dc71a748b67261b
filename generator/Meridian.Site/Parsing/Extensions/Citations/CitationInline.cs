using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Meridian.Site.Parsing.Extensions.Citations;

/// <summary>The works that one bracket cites.</summary>
internal sealed class CitationInline(ImmutableArray<CitedWork> works) : LeafInline
{
    public ImmutableArray<CitedWork> Works { get; } = works;
}

/// <summary>One `@key, locator` of a bracket.</summary>
internal readonly record struct CitedWork(string Key, string? Locator, SourceSpan Span);
