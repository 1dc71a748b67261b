namespace Meridian.Site.Settings.Bibliography;

/// <summary>The abbreviations of a BibTeX file (`@string`), with the months that every style knows.</summary>
internal sealed class BibTexAbbreviations
{
    /// <summary>
    /// The letters that all uses together may come to: abbreviations of abbreviations can double with each line.
    /// </summary>
    private const int Budget = 10_000_000;

    private readonly Dictionary<string, string> _meanings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["jan"] = "January",
        ["feb"] = "February",
        ["mar"] = "March",
        ["apr"] = "April",
        ["may"] = "May",
        ["jun"] = "June",
        ["jul"] = "July",
        ["aug"] = "August",
        ["sep"] = "September",
        ["oct"] = "October",
        ["nov"] = "November",
        ["dec"] = "December",
    };

    private long _used;

    public IEnumerable<string> Names => _meanings.Keys;

    /// <summary>True once the uses came to more than a file can mean; the meanings are empty from then on.</summary>
    public bool IsExhausted => _used > Budget;

    public void Explain(string name, string meaning) => _meanings[name] = meaning;

    /// <summary>What an abbreviation stands for, or null when it was not explained before.</summary>
    public string? MeaningOf(string name)
    {
        if (!_meanings.TryGetValue(name, out var meaning))
        {
            return null;
        }

        _used += meaning.Length;
        return IsExhausted ? "" : meaning;
    }
}
