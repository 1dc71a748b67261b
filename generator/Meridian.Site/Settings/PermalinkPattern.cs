using System.Collections.Immutable;
using System.Text;

namespace Meridian.Site.Settings;

/// <summary>A URL with places to fill, such as `/:year/:slug/`.</summary>
internal sealed record PermalinkPattern(string Text, ImmutableArray<PermalinkPart> Parts)
{
    /// <summary>Every token by the name it is written with.</summary>
    public static ImmutableSortedDictionary<string, PermalinkToken> Tokens { get; } =
        new Dictionary<string, PermalinkToken>
        {
            ["year"] = PermalinkToken.Year,
            ["month"] = PermalinkToken.Month,
            ["day"] = PermalinkToken.Day,
            ["slug"] = PermalinkToken.Slug,
            ["title"] = PermalinkToken.Title,
            ["section"] = PermalinkToken.Section,
            ["filename"] = PermalinkToken.FileName,
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>
    /// Reads a pattern. The tokens that exist are <see cref="Tokens"/>; <paramref name="unknown"/> is the first that
    /// does not, and then the pattern is null. Pure.
    /// </summary>
    public static PermalinkPattern? Parse(string text, out string? unknown)
    {
        unknown = null;
        var parts = ImmutableArray.CreateBuilder<PermalinkPart>();
        var start = 0;
        for (var at = text.IndexOf(':', StringComparison.Ordinal); at >= 0; at = text.IndexOf(':', start))
        {
            var end = at + 1;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
            {
                end++;
            }

            var name = text[(at + 1)..end];
            if (!Tokens.TryGetValue(name, out var token))
            {
                unknown = ":" + name;
                return null;
            }

            if (at > start)
            {
                parts.Add(new PermalinkPart(text[start..at], null));
            }

            parts.Add(new PermalinkPart("", token));
            start = end;
        }

        if (start < text.Length)
        {
            parts.Add(new PermalinkPart(text[start..], null));
        }

        return new PermalinkPattern(text, parts.ToImmutable());
    }

    /// <summary>The pattern with every token replaced by what <paramref name="valueOf"/> gives for it.</summary>
    public string Fill(Func<PermalinkToken, string> valueOf)
    {
        var filled = new StringBuilder();
        foreach (var part in Parts)
        {
            filled.Append(part.Token is { } token ? valueOf(token) : part.Literal);
        }

        return filled.ToString();
    }

    public bool Uses(PermalinkToken token) => Parts.Any(part => part.Token == token);
}

/// <summary>A piece of a pattern: a token, or literal text.</summary>
internal sealed record PermalinkPart(string Literal, PermalinkToken? Token);

/// <summary>What a page's address can be made of.</summary>
internal enum PermalinkToken
{
    Year,
    Month,
    Day,
    Slug,
    Title,
    Section,
    FileName,
}
