using System.Collections.Immutable;
using Meridian.Site.Html;
using Meridian.Site.Views.Bodies;
using Meridian.Sources;

namespace Meridian.Site.Routing;

/// <summary>What a route made: bytes, or a source file to be copied as it is.</summary>
internal sealed record RenderedFile
{
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>The file to copy in place of <see cref="Content"/>.</summary>
    public SitePath? CopyOf { get; init; }

    /// <summary>
    /// What is done to the bytes of <see cref="CopyOf"/> on the way; null when they stay as they are.
    /// </summary>
    public Func<byte[], byte[]>? Change { get; init; }

    /// <summary>
    /// What stands in the file, where the route knows it already; null when its bytes are to be read.
    /// </summary>
    public FileFacts? Facts { get; init; }

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The links that authors wrote on this page, in order.</summary>
    public ImmutableArray<BodyLink> Links { get; init; } = [];

    /// <summary>The texts of settings that the page shows.</summary>
    public ImmutableArray<SharedText> Texts { get; init; } = [];

    /// <summary>The layout of a page that was made by a template: where its own links were written.</summary>
    public SitePath? Layout { get; init; }
}
