using Markdig.Parsers;
using Markdig.Syntax;

namespace Meridian.Site.Parsing.Extensions.Containers;

/// <summary>A container while it is parsed: its opening line, and the blocks inside.</summary>
internal sealed class ContainerNode(BlockParser parser, int colons, ContainerOpening opening) : ContainerBlock(parser)
{
    public int Colons { get; } = colons;

    public ContainerOpening Opening { get; } = opening;

    /// <summary>True once a line of colons has ended it, or when it needs none.</summary>
    public bool IsClosed { get; set; }
}

/// <summary>A line of colons that ends nothing.</summary>
internal sealed class StrayEndNode(BlockParser parser) : LeafBlock(parser)
{
}
