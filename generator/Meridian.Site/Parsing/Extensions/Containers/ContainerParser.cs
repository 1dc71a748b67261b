using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Meridian.Site.Settings;

namespace Meridian.Site.Parsing.Extensions.Containers;

/// <summary>
/// Parses containers. A line of nothing but colons ends the innermost container that was opened with as many; where
/// none was, the innermost that was opened with fewer.
/// </summary>
internal sealed class ContainerParser : BlockParser
{
    private const int FewestColons = 3;
    private readonly RawHtmlChoice _rawHtml;

    public ContainerParser(RawHtmlChoice rawHtml)
    {
        _rawHtml = rawHtml;
        OpeningCharacters = [':'];
    }

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var colons = ColonsAt(processor);
        if (colons < FewestColons)
        {
            return BlockState.None;
        }

        if (IsEnd(processor.Line, colons))
        {
            var end = processor.Start + colons - 1;
            processor.NewBlocks.Push(new StrayEndNode(this)
            {
                Column = processor.Column,
                Span = new SourceSpan(processor.Start, end),
            });
            return BlockState.BreakDiscard;
        }

        if (ContainerOpening.TryRead(processor.Line, colons, _rawHtml) is not { } opening)
        {
            return BlockState.None;
        }

        var stands = opening.Name.Equals(ContainerNames.CallToAction, StringComparison.OrdinalIgnoreCase)
                     && !CallBodies.HasBody(processor.Line, colons, OuterWithSame(processor.CurrentContainer, colons));
        processor.NewBlocks.Push(new ContainerNode(this, colons, opening)
        {
            Column = processor.Column,
            Span = opening.Line,
            IsClosed = stands,
        });
        return stands ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var container = (ContainerNode)block;
        var colons = ColonsAt(processor);
        if (colons >= FewestColons && IsEnd(processor.Line, colons) && Ends(processor, container, colons))
        {
            container.IsClosed = true;
            container.UpdateSpanEnd(processor.Start + colons - 1);
            return BlockState.BreakDiscard;
        }

        processor.GoToColumn(processor.ColumnBeforeIndent);
        return BlockState.Continue;
    }

    private static int ColonsAt(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
        {
            return 0;
        }

        var line = processor.Line.AsSpan();
        return line.IndexOfAnyExcept(':') is var other and >= 0 ? other : line.Length;
    }

    private static bool IsEnd(StringSlice line, int colons) => line.AsSpan()[colons..].Trim().IsEmpty;

    /// <summary>Whether a line of colons ends this container, and not one inside it or nothing at all.</summary>
    private static bool Ends(BlockProcessor processor, ContainerNode container, int colons)
    {
        var (closer, indent) = (container, 0);
        for (var inner = container.LastChild; inner is not null;)
        {
            switch (inner)
            {
                case ContainerNode { IsClosed: false } node when processor.IsOpen(node):
                    closer = node.Colons == colons || (node.Colons < colons && closer.Colons != colons) ? node : closer;
                    inner = node.LastChild;
                    break;
                case ListBlock list:
                    inner = list.LastChild;
                    break;
                case ListItemBlock item when processor.Indent >= (indent += item.ColumnWidth):
                    inner = item.LastChild;
                    break;
                case LeafBlock leaf when KeepsColons(leaf) && processor.IsOpen(leaf):
                    return false;
                default:
                    inner = null;
                    break;
            }
        }

        return closer == container && container.Colons <= colons;
    }

    /// <summary>Whether lines of colons are text to a block: code, and HTML that a blank line does not end.</summary>
    private static bool KeepsColons(LeafBlock block) => block is FencedCodeBlock
        or HtmlBlock { Type: not (HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock) };

    private static int OuterWithSame(ContainerBlock? container, int colons)
    {
        var count = 0;
        for (Block? block = container; block is not null; block = block.Parent)
        {
            count += block is ContainerNode { IsClosed: false } node && node.Colons == colons && node.IsOpen ? 1 : 0;
        }

        return count;
    }
}
