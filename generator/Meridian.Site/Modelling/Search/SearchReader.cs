using System.Collections.Immutable;
using System.Text;
using Meridian.Site.Parsing;

namespace Meridian.Site.Modelling.Search;

/// <summary>Reads the words of many pages side by side.</summary>
internal static class SearchReader
{
    // The same on every machine; the order holds however many there are.
    private const int Runs = 16;

    private const int OpeningLength = 320;

    /// <summary>The terms of the pages, sorted, and how the text of each page begins. Pure.</summary>
    /// <param name="pages">The pages by their numbers.</param>
    /// <param name="language">How their words become terms.</param>
    /// <param name="labelOf">What a hashtag in running text says.</param>
    public static (List<IndexedTerm> Terms, string[] Openings) Read(
        ImmutableArray<SearchPage> pages, SearchLanguage language, Func<string, string> labelOf)
    {
        var openings = new string[pages.Length];
        var tables = new TermTable[Runs];
        Parallel.For(0, Runs, run =>
        {
            var (reader, table) = (new BodyText(labelOf), new TermTable(language));
            for (var i = pages.Length * run / Runs; i < pages.Length * (run + 1) / Runs; i++)
            {
                openings[i] = Read(pages[i], i, reader, table);
            }

            tables[run] = table;
        });
        return (Join(tables), openings);
    }

    private static string Read(SearchPage page, int number, BodyText reader, TermTable table)
    {
        table.Add(page.Title, SearchField.Title);
        foreach (var name in page.Names)
        {
            table.Add(name, SearchField.Name);
        }

        foreach (var heading in page.Body.Headings)
        {
            table.Add(heading.Text, SearchField.Heading);
        }

        var text = reader.Read(page.Body);
        table.Add(page.Summary, SearchField.Text);
        table.EndPage(number, table.Add(text, SearchField.Text));
        return Opening(page.Summary, text);
    }

    private static string Opening(string? summary, ReadOnlySpan<char> text)
    {
        var opening = new StringBuilder(OpeningLength * 3);
        if (summary is not null)
        {
            opening.Append(summary).Append(" … ");
        }

        opening.Append(text[..Math.Min(text.Length, OpeningLength * 2)]);
        var words = opening.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Excerpt.Cut(string.Join(' ', words), OpeningLength);
    }

    /// <summary>The terms of all runs; each run's pages come after those of the run before.</summary>
    private static List<IndexedTerm> Join(TermTable[] tables)
    {
        var all = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (term, postings) in tables.SelectMany(table => table.Terms))
        {
            if (!all.TryAdd(term, postings))
            {
                all[term].AddRange(postings);
            }
        }

        return
        [
            .. all.OrderBy(term => term.Key, StringComparer.Ordinal)
                .Select(term => new IndexedTerm(term.Key, term.Value)),
        ];
    }
}
