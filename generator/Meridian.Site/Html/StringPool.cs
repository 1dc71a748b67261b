namespace Meridian.Site.Html;

/// <summary>
/// One string for each text, however often it comes. The same menu, scripts and classes stand on every page of a site,
/// so that a pool shared by all the pages a thread reads saves most of the strings. Not safe for several threads.
/// </summary>
internal sealed class StringPool
{
    /// <summary>Longer texts seldom come twice.</summary>
    private const int LongestText = 200;

    /// <summary>What is kept at most: the pool of a large site starts anew now and then.</summary>
    private const int MostTexts = 10_000;

    [ThreadStatic]
    private static StringPool? t_pool;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private StringPool() => _lookup = _texts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The pool of the running thread.</summary>
    public static StringPool OfThread => t_pool ??= new StringPool();

    /// <summary>A string of these characters.</summary>
    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestText)
        {
            return text.ToString();
        }

        if (_lookup.TryGetValue(text, out var known))
        {
            return known;
        }

        if (_texts.Count == MostTexts)
        {
            _texts.Clear();
        }

        var made = text.ToString();
        _texts.Add(made);
        return made;
    }
}
