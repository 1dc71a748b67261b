using System.Collections.Immutable;
using Meridian.Site.Parsing;

namespace Meridian.Site.Views;

/// <summary>An entry of a page's contents list.</summary>
internal sealed record TocView(string Id, string Text, int Level, ImmutableArray<TocView> Children)
{
    /// <summary>
    /// Nests headings of levels 2 to 4 by their levels; a skipped level simply nests, and one without words is left
    /// out. Pure.
    /// </summary>
    public static ImmutableArray<TocView> Of(ImmutableArray<Heading> headings)
    {
        var at = 0;
        var listed = headings.Where(heading => heading is { Level: >= 2 and <= 4, Text.Length: > 0 }).ToArray();
        return Below(1);

        ImmutableArray<TocView> Below(int level)
        {
            var entries = ImmutableArray.CreateBuilder<TocView>();
            while (at < listed.Length && listed[at].Level > level)
            {
                var heading = listed[at++];
                entries.Add(new TocView(heading.Id, heading.Text, heading.Level, Below(heading.Level)));
            }

            return entries.ToImmutable();
        }
    }
}
