using System.Text;
using Meridian.Testing.Scenarios;

namespace Meridian.Templating.Tests.Themes;

/// <summary>The default theme under strict rules, over the sample site of the repository.</summary>
public class DefaultThemeTests
{
    /// <summary>Pages for the layouts that a page has to ask for.</summary>
    private const string MorePages = """
        -- content/pages/all-notes.md --
        ---
        title: All notes
        layout: archive
        ---
        Every note, by year.
        -- content/pages/find.md --
        ---
        title: Find a note
        layout: search
        ---
        Look for a word.

        """;

    private static readonly string Theme = Path.Combine(Repository.Root, "themes", "stillwater");

    /// <summary>Each template's path in the theme.</summary>
    private static readonly string[] Templates =
    [
        .. Directory.EnumerateFiles(Theme, "*.sbn-html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Theme, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void No_template_of_the_theme_has_a_finding_where_names_are_strict()
    {
        var run = ScenarioRun.Of(Scenario.Parse(SampleSite()), FileOrder.Sorted, "--json");
        Assert.DoesNotContain("\"MER04", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.Exit);
    }

    /// <summary>Each template prints a run of blanks of its own length first, which must come out somewhere.</summary>
    [Fact]
    public void Every_template_of_the_theme_is_used_by_the_sample_site()
    {
        var site = new StringBuilder(SampleSite());
        foreach (var (index, template) in Templates.Index())
        {
            var path = template.StartsWith("layouts/", StringComparison.Ordinal)
                ? template["layouts/".Length..]
                : template;
            site.Append($"-- content/layouts/{path} --\n{{{{ '{Mark(index)}' }}}}")
                .Append(File.ReadAllText(Path.Combine(Theme, template)))
                .Append('\n');
        }

        var run = ScenarioRun.Of(Scenario.Parse(site.ToString()), FileOrder.Sorted);
        var printed = run.Files
            .Where(file => file.Key.StartsWith("output/", StringComparison.Ordinal))
            .Select(file => Encoding.UTF8.GetString(file.Value))
            .ToArray();
        Assert.Equal(0, run.Exit);
        Assert.All(Templates.Index(), template => Assert.Contains(printed, Holds(Mark(template.Index))));
    }

    // No file of the sample has so many blanks, and tabs keep the marks of an include and its includer apart.
    private static string Mark(int index) => $"\t{new string(' ', 100 + index)}\t";

    private static Predicate<string> Holds(string mark) => text => text.Contains(mark, StringComparison.Ordinal);

    private static string SampleSite()
    {
        var site = new StringBuilder(MorePages);
        foreach (var file in Directory.EnumerateFiles(
            Path.Combine(Repository.Root, "content"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
            site.Append($"-- {path} base64 --\n{Convert.ToBase64String(File.ReadAllBytes(file))}\n");
        }

        return site.ToString();
    }
}
