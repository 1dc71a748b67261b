using System.Diagnostics.CodeAnalysis;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Meridian.Site.Parsing.Extensions.Nesting;

/// <summary>
/// Stops a parse where blocks are nested too deep, before the work of continuing them all on each line grows with the
/// square of their number. It opens no block.
/// </summary>
internal sealed class NestingGuard : BlockParser
{
    public const int Limit = 100;

    /// <summary>It is asked before the parsers of all blocks that hold others.</summary>
    public NestingGuard() => OpeningCharacters = [.. ">-+*0123456789:~["];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var depth = 0;
        for (Block? block = processor.CurrentContainer; block is not null; block = block.Parent)
        {
            if (++depth > Limit)
            {
                throw new NestingException(processor.Start);
            }
        }

        return BlockState.None;
    }
}

/// <summary>Blocks are nested too deep. It never leaves the Markdown parser.</summary>
[SuppressMessage("Design", "CA1064", Justification = "It goes from our guard to our own catch, through Markdig.")]
internal sealed class NestingException(int offset) : Exception("nested too deep")
{
    /// <summary>Where the first block too many begins, in the text that was parsed.</summary>
    public int Offset { get; } = offset;
}
