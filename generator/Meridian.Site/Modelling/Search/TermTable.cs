namespace Meridian.Site.Modelling.Search;

/// <summary>
/// Gathers the terms of one run of pages, page after page. A posting is a page's number and, in its last three bits,
/// how much the term says about that page.
/// </summary>
internal sealed class TermTable(SearchLanguage language)
{
    // Title over tags and authors over headings over text: what a term adds by where it stands.
    private const double InTitle = 6;
    private const double InName = 3;
    private const double InHeading = 2;
    private const double InText = 2;

    /// <summary>The words of a text in which one more occurrence counts as usual.</summary>
    private const double UsualLength = 500;

    private const int NoTerm = -1;

    private readonly Dictionary<string, int> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byTerm = new(StringComparer.Ordinal);
    private readonly List<List<int>> _postings = [];
    private readonly List<Tally> _tallies = [];
    private readonly List<int> _ofThisPage = [];

    /// <summary>The terms, each with its postings by page number.</summary>
    public IEnumerable<KeyValuePair<string, List<int>>> Terms =>
        _byTerm.Select(term => KeyValuePair.Create(term.Key, _postings[term.Value]));

    /// <summary>Takes the words of a part of the page at hand and returns how many there were.</summary>
    public int Add(ReadOnlySpan<char> text, SearchField field)
    {
        var known = _byWord.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = new WordSplitter(text, language.Apostrophe, stackalloc char[WordSplitter.Room]);
        var count = 0;
        while (words.MoveNext())
        {
            count++;
            if (!known.TryGetValue(words.Current, out var term))
            {
                var word = words.Current.ToString();
                term = NumberOf(language.TermOf(word));
                _byWord.Add(word, term);
            }

            if (term != NoTerm)
            {
                Count(term, field);
            }
        }

        return count;
    }

    /// <summary>Ends the page at hand.</summary>
    /// <param name="page">Its number, higher than any before.</param>
    /// <param name="length">The words of its text.</param>
    public void EndPage(int page, int length)
    {
        var saturation = 1.2 * (0.3 + (0.7 * length / UsualLength));
        foreach (var term in _ofThisPage)
        {
            var tally = _tallies[term];
            var weight = (InText * tally.Count / (tally.Count + saturation))
                + (tally.Fields.HasFlag(SearchField.Title) ? InTitle : 0)
                + (tally.Fields.HasFlag(SearchField.Name) ? InName : 0)
                + (tally.Fields.HasFlag(SearchField.Heading) ? InHeading : 0);
            _postings[term].Add((page << SearchWeights.Bits) | SearchWeights.LevelOf(weight));
            _tallies[term] = default;
        }

        _ofThisPage.Clear();
    }

    private int NumberOf(string? term)
    {
        if (term is null)
        {
            return NoTerm;
        }

        if (!_byTerm.TryGetValue(term, out var number))
        {
            number = _postings.Count;
            _byTerm.Add(term, number);
            _postings.Add([]);
            _tallies.Add(default);
        }

        return number;
    }

    private void Count(int term, SearchField field)
    {
        var tally = _tallies[term];
        if (tally == default)
        {
            _ofThisPage.Add(term);
        }

        _tallies[term] = new Tally(
            tally.Count + (field == SearchField.Text ? 1 : 0), tally.Fields | field);
    }

    private readonly record struct Tally(int Count, SearchField Fields);
}

/// <summary>Where in a page a term stands.</summary>
[Flags]
internal enum SearchField
{
    None = 0,
    Text = 1,
    Heading = 2,
    Name = 4,
    Title = 8,
}
