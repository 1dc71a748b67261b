namespace Meridian.Site.Html;

/// <summary>
/// One string for a text that was met not long ago. The same menu, scripts and words stand on every page of a site, so
/// that a pool shared by all the pages a thread reads saves most of the strings. Not safe for several threads.
/// </summary>
internal sealed class StringPool
{
    /// <summary>Longer texts seldom come twice.</summary>
    private const int LongestText = 200;

    /// <summary>How many texts are kept: a power of two. A new text takes the place of an old one.</summary>
    private const int Places = 4096;

    /// <summary>Addresses start alike and end differently.</summary>
    private const int TellingEnd = 12;

    [ThreadStatic]
    private static StringPool? t_pool;

    private readonly string[] _texts = new string[Places];

    private StringPool() => Array.Fill(_texts, "");

    /// <summary>The pool of the running thread.</summary>
    public static StringPool OfThread => t_pool ??= new StringPool();

    /// <summary>A string of these characters.</summary>
    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestText)
        {
            return text.ToString();
        }

        ref var kept = ref _texts[PlaceOf(text)];
        if (!text.SequenceEqual(kept))
        {
            kept = text.ToString();
        }

        return kept;
    }

    private static int PlaceOf(ReadOnlySpan<char> text)
    {
        var hash = (uint)text.Length;
        foreach (var c in text[Math.Max(0, text.Length - TellingEnd)..])
        {
            hash = (hash * 31) + c;
        }

        return (int)((hash ^ (hash >> 12)) & (Places - 1));
    }
}
