using System.Text;

namespace Meridian.Site.Parsing.Hashtags;

/// <summary>The names of a tag.</summary>
/// <param name="Display">For people: `Upper Back Pain`.</param>
/// <param name="Slug">For addresses: `upper-back-pain`.</param>
/// <param name="Key">For identity: the slug without hyphens. Equal keys are one tag.</param>
internal sealed record TagName(string Display, string Slug, string Key)
{
    private static readonly HashSet<string> SmallWords = new(StringComparer.Ordinal)
    {
        "and", "or", "of", "for", "the", "in", "on", "with", "to", "a", "an", "vs", "at", "by",
    };

    /// <summary>How many word breaks this spelling shows.</summary>
    public int Breaks => Slug.Count(c => c == '-');

    /// <summary>
    /// The names for a hashtag with its sign, whose words are found by their capitals, or for a plain name, which is
    /// shown as it is typed. Null when nothing of it could stand in an address. Pure.
    /// </summary>
    public static TagName? Of(string text)
    {
        var trimmed = text.Trim();
        var isHashtag = trimmed.Length > 1 && HashtagFinder.IsSign(trimmed[0]) && !trimmed.Any(char.IsWhiteSpace);
        var display = isHashtag ? ShowHashtag(trimmed[1..]) : ShowPlain(trimmed.TrimStart('#', '﹟', '＃'));
        var slug = Parsing.Slug.Of(display);
        return slug.Length == 0 ? null : new TagName(display, slug, slug.Replace("-", "", StringComparison.Ordinal));
    }

    /// <summary>
    /// Which of the spellings of one tag names it: the one that shows the most word breaks, and of these the first.
    /// </summary>
    /// <exception cref="InvalidOperationException">There are no spellings.</exception>
    public static TagName Best(IEnumerable<TagName> spellings) =>
        spellings.Aggregate((best, next) => next.Breaks > best.Breaks ? next : best);

    private static string ShowHashtag(string body)
    {
        var narrow = string.Create(body.Length, body, static (text, body) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = LatinFold.Narrow(body[i]);
            }
        });
        var words = HashtagWords.Of(narrow);
        for (var i = 1; i < words.Count - 1; i++)
        {
            var lower = words[i].ToLowerInvariant();
            words[i] = SmallWords.Contains(lower) ? lower : words[i];
        }

        return Raise(string.Join(' ', words));
    }

    private static string ShowPlain(string name) =>
        Raise(string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    // Only a word of small letters alone is raised: `gov.uk` and `mRNA` are spelt as they are on purpose.
    private static string Raise(string display)
    {
        var end = display.IndexOf(' ', StringComparison.Ordinal);
        var first = end < 0 ? display : display[..end];
        if (first.Length == 0 || !first.EnumerateRunes().All(rune => Rune.IsLower(rune) || !Rune.IsLetterOrDigit(rune))
            || first.AsSpan().IndexOfAny('.', '@', '/') >= 0 || !Rune.IsLower(First(first)))
        {
            return display;
        }

        var initial = First(display);
        return Rune.ToUpperInvariant(initial).ToString() + display[initial.Utf16SequenceLength..];

        static Rune First(string text) => text.EnumerateRunes().First();
    }
}
