using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Meridian.Cli.Commands;

/// <summary>A title as a file's name and as YAML.</summary>
internal static class TitleText
{
    // Each entry is the letters that lose their marks, then what they become.
    private static readonly FrozenDictionary<char, string> Folded = new[]
    {
        ("àáâãåāăą", "a"), ("çćč", "c"), ("ďđð", "d"), ("èéêëēėęě", "e"), ("ğģ", "g"), ("ìíîïīįı", "i"), ("ķ", "k"),
        ("łļľ", "l"), ("ñńņň", "n"), ("òóôõøōő", "o"), ("řŕ", "r"), ("śşšș", "s"), ("ťţțþ", "t"), ("ùúûūůűų", "u"),
        ("ýÿ", "y"), ("źżž", "z"), ("ä", "ae"), ("æ", "ae"), ("ö", "oe"), ("œ", "oe"), ("ü", "ue"), ("ß", "ss"),
    }.SelectMany(pair => pair.Item1.Select(letter => KeyValuePair.Create(letter, pair.Item2))).ToFrozenDictionary();

    /// <summary>
    /// `Neck pain: what helps?` as `neck-pain-what-helps`: lower case, words joined by hyphens, common marks folded.
    /// Empty when the title has neither letters nor digits. Pure.
    /// </summary>
    public static string Slug(string title)
    {
        var slug = new StringBuilder(title.Length);
        foreach (var letter in title.ToLowerInvariant())
        {
            if (Folded.TryGetValue(letter, out var plain))
            {
                slug.Append(plain);
            }
            else if (char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-' && letter is not ('\'' or '’'))
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-');
    }

    /// <summary>
    /// A title as a YAML value (YAML 1.2, section 7.3): bare where that is safe, else in double quotes.
    /// </summary>
    public static string Yaml(string title) =>
        IsSafeBare(title)
            ? title
            : '"'
                + title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
                + '"';

    private static bool IsSafeBare(string title) =>
        title.Length > 0 && char.IsLetter(title[0]) && !title.EndsWith(' ')
        && title.All(c => char.IsLetterOrDigit(c) || " -–—,.?!()'’".Contains(c, StringComparison.Ordinal))
        && title.ToUpperInvariant() is not (
            "YES" or "NO" or "ON" or "OFF" or "TRUE" or "FALSE" or "NULL" or "Y" or "N");
}
