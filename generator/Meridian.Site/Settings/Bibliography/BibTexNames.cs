using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Meridian.Site.Settings.Bibliography;

/// <summary>Reads the names of people as BibTeX and BibLaTeX write them.</summary>
internal static partial class BibTexNames
{
    private const int MostCommas = 2;

    /// <summary>
    /// The names of a value, between `and`s that stand in no braces; whether `and others` ends it; a name that must be
    /// several, because it holds a semicolon or more commas than a name has parts. Never throws; takes time in
    /// proportion to the value. Pure.
    /// </summary>
    public static (ImmutableArray<ReferenceName> Names, bool GoOn, string? Crowd) Read(string latex)
    {
        var names = ImmutableArray.CreateBuilder<ReferenceName>();
        var goOn = false;
        string? crowd = null;
        foreach (var name in Split(latex))
        {
            if (name.Equals("others", StringComparison.OrdinalIgnoreCase))
            {
                goOn = true;
            }
            else if (One(name) is { } read)
            {
                names.Add(read);
                crowd ??= IsCrowd(name) ? LatexText.Decode(name) : null;
            }
        }

        return (names.ToImmutable(), goOn, crowd);
    }

    private static bool IsCrowd(string name) => !name.Contains("family=", StringComparison.OrdinalIgnoreCase)
        && (Outside(WithoutEntities(name), c => c == ';').Skip(1).Any()
            || Outside(name, c => c == ',').Skip(MostCommas + 1).Any());

    /// <summary>A name without the semicolons of HTML's names of signs, `&amp;ntilde;`.</summary>
    private static string WithoutEntities(string name) => Entity().Replace(name, "x");

    [GeneratedRegex("&#?[A-Za-z0-9]{1,31};", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();

    private static IEnumerable<string> Split(string latex)
    {
        List<string> words = [];
        foreach (var word in Outside(latex, IsBlank))
        {
            if (word.Equals("and", StringComparison.OrdinalIgnoreCase))
            {
                yield return string.Join(' ', words);
                words.Clear();
            }
            else if (word.Length > 0)
            {
                words.Add(word);
            }
        }

        yield return string.Join(' ', words);
    }

    private static ReferenceName? One(string name)
    {
        if (name.Length == 0)
        {
            return null;
        }

        if (IsInBraces(name))
        {
            return LatexText.Decode(name) is { Length: > 0 } literal ? ReferenceName.OfGroup(literal) : null;
        }

        var parts = Outside(name, c => c == ',').Select(part => part.Trim()).ToList();
        return parts.Any(part => part.StartsWith("family=", StringComparison.OrdinalIgnoreCase)) ? Labelled(parts)
            : parts.Count == 1 ? InOrder(name)
            : parts.Count == 2 ? Of(parts[0], parts[1], "")
            : Of(parts[0], string.Join(", ", parts.Skip(2)), parts[1]);
    }

    /// <summary>BibLaTeX's `family=Laan, given=M. J., prefix=van der, useprefix=true`, which Zotero writes.</summary>
    private static ReferenceName? Labelled(List<string> parts)
    {
        return Of($"{Part("prefix")} {Part("family")}", Part("given"), Part("suffix"));

        string Part(string label) => parts
            .Where(part => part.StartsWith(label + "=", StringComparison.OrdinalIgnoreCase))
            .Select(part => part[(label.Length + 1)..])
            .FirstOrDefault("");
    }

    /// <summary>`Given von Family`: the family is the last word, with the words of small letters before it.</summary>
    private static ReferenceName? InOrder(string name)
    {
        var words = Outside(name, IsBlank).Where(word => word.Length > 0).ToList();
        var prefix = words.FindIndex(word => char.IsLower(word[0] == '{' && word is not ['{', '\\', ..]
            ? 'X'
            : LatexText.Decode(word).FirstOrDefault('X')));
        var family = prefix < 0 || prefix == words.Count - 1 ? words.Count - 1 : prefix;
        return Of(string.Join(' ', words.Skip(family)), string.Join(' ', words.Take(family)), "");
    }

    private static ReferenceName? Of(string family, string given, string suffix)
    {
        var (last, first) = (Plain(family), Plain(given));
        return last.Length == 0 && first.Length == 0 ? null
            : new ReferenceName(last.Length == 0 ? null : last, first.Length == 0 ? null : first, null)
            {
                Suffix = Plain(suffix) is { Length: > 0 } ending ? ending : null,
            };
    }

    private static string Plain(string latex) => LatexText.Decode(latex).Replace('\u00A0', ' ').Trim();

    private static bool IsBlank(char c) => c == '~' || char.IsWhiteSpace(c);

    private static bool IsInBraces(string name)
    {
        var depth = 0;
        for (var at = 0; at < name.Length; at++)
        {
            depth += name[at] == '{' ? 1 : name[at] == '}' ? -1 : 0;
            if (depth <= 0)
            {
                return at == name.Length - 1 && at > 0;
            }
        }

        return false;
    }

    /// <summary>The parts of a text between signs that stand in no braces and behind no backslash.</summary>
    private static IEnumerable<string> Outside(string text, Func<char, bool> isSeparator)
    {
        var (start, depth) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
            if (depth <= 0 && isSeparator(text[at]) && !(at > 0 && text[at - 1] == '\\'))
            {
                yield return text[start..at];
                start = at + 1;
            }
        }

        yield return text[start..];
    }
}
