using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Site.Views.Bodies;

/// <summary>A finished body, the links it holds with their places in the Markdown, and what went wrong.</summary>
internal sealed record RenderedBody(ReadOnlyMemory<byte> Html)
{
    public static RenderedBody Empty { get; } = new(ReadOnlyMemory<byte>.Empty);

    /// <summary>In the order they stand in the text.</summary>
    public ImmutableArray<BodyLink> Links { get; init; } = [];

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The texts of settings that stand in it, such as those of calls to action.</summary>
    public ImmutableArray<SharedText> Texts { get; init; } = [];
}

/// <summary>A link that an author wrote.</summary>
/// <param name="Value">The attribute's value as it stands in the page, before HTML's escapes.</param>
/// <param name="Written">The link as its author wrote it.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="State">Whether its fault was told already.</param>
internal sealed record BodyLink(string Value, string Written, Location Place, LinkState State);

/// <summary>Whether a link still has to be checked.</summary>
internal enum LinkState
{
    Unchecked,
    Reported,
}
