using System.Collections.Immutable;
using Meridian.Site.Loading;

namespace Meridian.Site.Parsing.Hashtags;

/// <summary>Words whose spelling does not show where they end, such as acronyms in a row.</summary>
internal static class Lexicon
{
    private static readonly ILookup<char, (string Typed, string Shown)> Words = WordList.Read("hashtag-lexicon.txt")
        .SelectMany(Spellings)
        .OrderByDescending(word => word.Typed.Length)
        .ThenBy(word => word.Typed, StringComparer.Ordinal)
        .ToLookup(word => word.Typed[0]);

    /// <summary>The words the text starts with, as typed and as shown, longest first. Pure.</summary>
    public static ImmutableArray<(string Typed, string Shown)> At(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !Words.Contains(text[0]))
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var word in Words[text[0]])
        {
            if (text.StartsWith(word.Typed, StringComparison.Ordinal))
            {
                found.Add(word);
            }
        }

        return found.ToImmutable();
    }

    private static IEnumerable<(string Typed, string Shown)> Spellings(string line)
    {
        var parts = line.Split(':', StringSplitOptions.TrimEntries);
        var others = parts.Length > 1 ? parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        return others.Prepend(parts[0]).Select(typed => (typed, parts[0]));
    }
}
