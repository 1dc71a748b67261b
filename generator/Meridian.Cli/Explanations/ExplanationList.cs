using System.Collections.Immutable;
using System.Text;
using Meridian.Cli.Commands;
using Meridian.Cli.Disk;
using Meridian.Cli.Fixing;
using Meridian.Site;
using Meridian.Sources;

namespace Meridian.Cli.Explanations;

/// <summary>Every rule that a finding can have, with the page that explains it.</summary>
internal static class ExplanationList
{
    /// <summary>All rules, by id.</summary>
    public static ImmutableArray<Rule> Rules { get; } =
    [
        .. RuleList.All
            .Concat(
            [
                WrongUsage.Rule, OutputFault.NotWritten, Failures.OurFaultRule, Failures.Stopped,
                WhyCommand.NotOnSite, NewFile.AlreadyThere, RenderCommand.BadData, OutputPlace.UnsafeOutput,
                FixWriter.NotMended,
            ])
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>The rule of an id or a name, case aside.</summary>
    public static Rule? Find(string idOrName) =>
        Rules.FirstOrDefault(rule => string.Equals(rule.Id, idOrName, StringComparison.OrdinalIgnoreCase)
                                     || string.Equals(rule.Name, idOrName, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// What a rule's page says it means, and what all of the page says before its examples; null when it has no page.
    /// </summary>
    public static (string Meaning, string All)? WordsOf(Rule rule)
    {
        if (TextOf(rule) is not { } page)
        {
            return null;
        }

        // Below the heading and the severity: paragraphs, then the examples.
        var paragraphs = page.Split("\n## ")[0].Trim().Split("\n\n")[2..];
        return (paragraphs[0].Replace('\n', ' '), string.Join("\n\n", paragraphs));
    }

    /// <summary>The page of a rule in Markdown, or null when it has none.</summary>
    public static string? TextOf(Rule rule)
    {
        using var stream = typeof(ExplanationList).Assembly.GetManifestResourceStream($"Explanations/{rule.Id}.md");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
