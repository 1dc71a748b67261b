using System.Collections.Immutable;
using Meridian.Site.Loading;

namespace Meridian.Site.Modelling.Search;

/// <summary>One rule of a stemmer.</summary>
/// <param name="Pattern">A regular expression of JavaScript.</param>
/// <param name="Instead">What is written for what it fits.</param>
internal sealed record EndingRule(string Pattern, string Instead);

/// <summary>
/// The rules of <see cref="EnglishStemmer"/> for the script of a search page, which knows no language itself.
/// </summary>
internal static class EnglishEndings
{
    private const string First =
        "(?:gener|commun|arsen|(?!gener|commun|arsen).*?[aeiouy][^aeiouy])";

    private const string Second = First + ".*?[aeiouy][^aeiouy]";

    /// <summary>Of each step the first rule that fits is followed.</summary>
    public static ImmutableArray<ImmutableArray<EndingRule>> Steps { get; } = [.. ReadSteps()];

    private static IEnumerable<ImmutableArray<EndingRule>> ReadSteps()
    {
        var step = ImmutableArray.CreateBuilder<EndingRule>();
        foreach (var line in WordList.Read("english-endings.txt").Append("---"))
        {
            if (line == "---")
            {
                yield return step.ToImmutable();
                step.Clear();
                continue;
            }

            var blank = line.IndexOf(' ', StringComparison.Ordinal);
            var pattern = line[..blank].Replace("{1}", First, StringComparison.Ordinal)
                .Replace("{2}", Second, StringComparison.Ordinal);
            step.Add(new EndingRule(pattern, line[(blank + 1)..]));
        }
    }
}
