using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Meridian.Site.Parsing.Bodies;

/// <summary>
/// Gives every heading an id: its own (`{#id}`) if it has one, else its text as a slug; `-2`, `-3` tell equal ones
/// apart.
/// </summary>
internal static class HeadingIds
{
    private const string Unnamed = "section";

    /// <summary>The headings of a document in order, each now with an id.</summary>
    public static List<(HeadingBlock Block, string Id, string Text)> Assign(MarkdownDocument document)
    {
        var blocks = new List<HeadingBlock>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        Collect(document, blocks, taken);

        var headings = new List<(HeadingBlock, string, string)>(blocks.Count);
        foreach (var block in blocks)
        {
            var text = PlainText.Of(block.Inline) is { Length: > 0 } words ? words : PlainText.OfImages(block.Inline);
            var id = block.TryGetAttributes()?.Id;
            if (id is null)
            {
                id = Unique(Slug.Of(text), taken, numbers);
                block.GetAttributes().Id = id;
            }

            headings.Add((block, id, text));
        }

        return headings;
    }

    private static void Collect(ContainerBlock container, List<HeadingBlock> headings, HashSet<string> taken)
    {
        foreach (var block in container)
        {
            if (block.TryGetAttributes()?.Id is { } id)
            {
                taken.Add(id);
            }

            switch (block)
            {
                case HeadingBlock heading:
                    headings.Add(heading);
                    break;
                case ContainerBlock inner:
                    Collect(inner, headings, taken);
                    break;
            }
        }
    }

    private static string Unique(string slug, HashSet<string> taken, Dictionary<string, int> numbers)
    {
        var id = slug.Length == 0 ? Unnamed : slug;
        var candidate = id;
        var number = numbers.GetValueOrDefault(id, 2);
        for (; !taken.Add(candidate); number++)
        {
            candidate = $"{id}-{number}";
        }

        numbers[id] = number;
        return candidate;
    }
}
