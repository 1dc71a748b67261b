using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Site.Views.Bodies;

/// <summary>
/// A Markdown text that stands on other pages, such as a practitioner's: finished, and the same on each.
/// </summary>
internal sealed class SharedText(string html, RenderedBody body)
{
    /// <summary>Finished HTML.</summary>
    public string Html { get; } = html;

    /// <summary>What it was made of, and what was wrong with it.</summary>
    public RenderedBody Body { get; } = body;

    /// <summary>The links that are written in it, and in the texts that stand inside it.</summary>
    public IEnumerable<BodyLink> Links => Body.Links.Concat(Body.Texts.SelectMany(text => text.Links));

    /// <summary>The findings about it, and about the texts that stand inside it.</summary>
    public IEnumerable<Diagnostic> Diagnostics =>
        Body.Diagnostics.Concat(Body.Texts.SelectMany(text => text.Diagnostics));
}

/// <summary>What was made, and the texts that it shows, each once.</summary>
internal readonly record struct Watched<T>(T Made, ImmutableArray<SharedText> Texts);
