using System.Collections.Immutable;
using Meridian.Site.Parsing;

namespace Meridian.Site.Modelling.Search;

/// <summary>Reads the words of many pages side by side.</summary>
internal static class SearchReader
{
    // The same on every machine; the order holds however many there are.
    private const int Runs = 16;

    private const int OpeningLength = 240;

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
        Span<char> opening = stackalloc char[OpeningLength * 2];
        var length = AppendWords(summary, opening, 0);
        if (length > 0 && !text.IsWhiteSpace())
        {
            length = AppendWords(" … ", opening, length);
        }

        length = AppendWords(text, opening, length);
        if (length > 0 && char.IsHighSurrogate(opening[length - 1]))
        {
            length--; // the room ended inside a character
        }

        return Excerpt.Cut(new string(opening[..length].TrimEnd()), OpeningLength);
    }

    /// <summary>Adds as much of a text as there is room for, with one space between words.</summary>
    private static int AppendWords(ReadOnlySpan<char> text, Span<char> room, int length)
    {
        foreach (var c in text)
        {
            if (length == room.Length)
            {
                break;
            }

            if (!char.IsWhiteSpace(c))
            {
                room[length++] = c;
            }
            else if (length > 0 && room[length - 1] != ' ')
            {
                room[length++] = ' ';
            }
        }

        return length;
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
