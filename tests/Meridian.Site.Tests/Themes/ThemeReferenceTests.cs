using System.Text;
using System.Text.RegularExpressions;
using Meridian.Site.Parsing;
using Meridian.Site.Views;
using Meridian.Site.Views.Functions;
using Meridian.Templating.Values;
using Meridian.Testing.Scenarios;

namespace Meridian.Site.Tests.Themes;

/// <summary>
/// A theme's author has themes/README.md and nothing else: it must name everything that there is, and be right.
/// </summary>
public partial class ThemeReferenceTests
{
    private const int LongestPrint = 160;

    [Fact]
    public void Every_variable_is_in_the_reference_and_nothing_else() =>
        Assert.Equal(VariablesOfTheProgram().Order(StringComparer.Ordinal), NamesOf("variables"));

    [Fact]
    public void Every_function_is_in_the_reference_and_nothing_else() => Assert.Equal(
        SiteFunctions.Of(null!).Select(function => $"{function.Name} {KindOf(function.Result)}") // made, not called
            .Order(StringComparer.Ordinal),
        LinesOf("functions"));

    [Fact]
    public void Every_member_of_every_type_is_in_the_reference_as_what_it_is()
    {
        var types = Types();
        Assert.Equal(
            types.Select(type => type.Name).Append("variables").Append("functions").Order(StringComparer.Ordinal),
            ThemeReference.Lines().Select(line => line.Table).Distinct().Order(StringComparer.Ordinal));
        Assert.All(types, type => Assert.Equal(MembersOf(type).Order(StringComparer.Ordinal), LinesOf(type.Name)));
    }

    [Fact]
    public void A_theme_of_the_files_in_the_text_and_no_others_makes_a_site_without_a_finding_of_its_own()
    {
        var files = ThemeReference.Files().ToArray();
        Assert.True(files.Length > 10);
        var run = ScenarioRun.Of(Scenario.Parse(ThemeReferenceSite.Of("mine", files)), FileOrder.Sorted);
        Assert.True(run.Exit == 0, run.Error);
        Assert.DoesNotContain("themes/mine", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("MER0409", run.Error, StringComparison.Ordinal);
        Assert.Contains("output/posts/page/2/index.html", run.Files.Keys);
    }

    [Fact]
    public void Every_container_and_every_word_that_the_build_asks_for_is_told()
    {
        Assert.All(
            ContainerNames.All, name => Assert.Contains($"`{name}`", ThemeReference.Text, StringComparison.Ordinal));
        var words = Directory
            .EnumerateFiles(
                Path.Combine(Corpora.Repository ?? "", "generator", "Meridian.Site"),
                "*.cs",
                SearchOption.AllDirectories)
            .SelectMany(file => Word().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .ToArray();
        Assert.Contains("not_found_title", words);
        var told = ThemeReference.Text[ThemeReference.Text.IndexOf("## Words", StringComparison.Ordinal)..];
        Assert.All(words, word => Assert.Contains($"`{word}`", told, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_example_prints_what_the_reference_says()
    {
        var lines = ThemeReference.Lines().ToArray();
        var run = ScenarioRun.Of(Scenario.Parse(ThemeReferenceSite.With(lines)), FileOrder.Sorted);
        Assert.True(run.Exit == 0, run.Error);
        Assert.DoesNotContain("MER04", run.Error, StringComparison.Ordinal);
        var pages = string.Concat(run.Files
            .Where(file => file.Key.StartsWith("output/", StringComparison.Ordinal))
            .Select(file => Encoding.UTF8.GetString(file.Value)));
        var printed = lines.Select((_, at) => Shown(Regex.Match(
            pages, Regex.Escape(ThemeReferenceSite.Before(at)) + "(.*?)" + ThemeReferenceSite.After,
            RegexOptions.Singleline))).ToArray();
        if (Environment.GetEnvironmentVariable("MERIDIAN_GOLDEN") == "1")
        {
            Rewrite(lines, printed);
            return;
        }

        Assert.Equal(
            lines.Select(line => $"{line.Code}: {line.Printed}"),
            lines.Zip(printed, (line, print) => $"{line.Code}: {print}"));
    }

    /// <summary>What an example printed, on one line, without fingerprints, and cut where it is long.</summary>
    private static string Shown(Match match)
    {
        Assert.True(match.Success, "an example is on no page");
        var line = Fingerprint().Replace(Blanks().Replace(match.Groups[1].Value, " "), ".…").Trim();
        return line.Length <= LongestPrint ? line : line[..LongestPrint].TrimEnd() + " …";
    }

    private static void Rewrite(ReferenceLine[] lines, string[] printed)
    {
        var text = lines.Zip(printed).Aggregate(
            ThemeReference.Text,
            (text, pair) => ReplaceFirst(text, pair.First, pair.First.With(pair.Second)));
        File.WriteAllText(Path.Combine(Corpora.Repository ?? "", "themes", "README.md"), text);
    }

    /// <summary>The same line may stand in two tables: the one under its own heading is meant.</summary>
    private static string ReplaceFirst(string text, ReferenceLine line, string with)
    {
        var table = text.IndexOf($"\n### {line.Table}\n", StringComparison.Ordinal);
        var at = text.IndexOf(line.Whole, table, StringComparison.Ordinal);
        return text[..at] + with + text[(at + line.Whole.Length)..];
    }

    private static IEnumerable<string> NamesOf(string table) => ThemeReference.Lines()
        .Where(line => line.Table == table).Select(line => line.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<string> LinesOf(string table) => ThemeReference.Lines()
        .Where(line => line.Table == table)
        .Select(line => $"{line.Name} {(line.Kind == "date?" ? "date" : line.Kind)}")
        .Order(StringComparer.Ordinal);

    /// <summary>
    /// The variables are put together in one file; those of a partial's own have tables by their types.
    /// </summary>
    private static IEnumerable<string> VariablesOfTheProgram() => Variable()
        .Matches(File.ReadAllText(Path.Combine(
            Corpora.Repository ?? "", "generator", "Meridian.Site", "Views", "Globals.cs")))
        .Select(match => match.Groups[1].Value)
        .Except(["container", "image", "card", .. SiteFunctions.Of(null!).Select(function => function.Name)])
        .Distinct();

    /// <summary>Every type that templates can reach.</summary>
    private static ModelType[] Types()
    {
        var found = new Dictionary<string, ModelType>(StringComparer.Ordinal);
        var open = new Queue<MemberType>([.. Globals.Types.Values, MemberType.Object(ModelTypes.Call)]);
        while (open.TryDequeue(out var type))
        {
            if (type.Element is { } element)
            {
                open.Enqueue(element);
            }
            else if (type.Model is { } model && found.TryAdd(model.Name, model))
            {
                foreach (var member in model.Members)
                {
                    open.Enqueue(member.Type);
                }
            }
        }

        return [.. found.Values];
    }

    /// <summary>What a table holds: of a post what a page has not, of a date one of its three forms.</summary>
    private static IEnumerable<string> MembersOf(ModelType type) => type.Members
        .Where(member => type != ModelTypes.Post || ModelTypes.Page.Find(member.Name) is null)
        .Where(member => !IsFormOfDate(type, member.Name))
        .Select(member => $"{member.Name} {KindOf(member.Type)}");

    private static bool IsFormOfDate(ModelType type, string name) =>
        (name.EndsWith("_iso", StringComparison.Ordinal) || name.EndsWith("_text", StringComparison.Ordinal))
        && type.Find(name[..name.LastIndexOf('_')]) is { Type.Kind: MemberKind.Date };

    private static string KindOf(MemberType type) => type switch
    {
        { Element: { } element } => $"[{KindOf(element)}]",
        { Model: { } model } => model.Name,
        _ => type.Kind.ToString().ToLowerInvariant(),
    } + (type.IsOptional && type.Kind != MemberKind.Date ? "?" : ""); // dates are told as null where some may be

    [GeneratedRegex("""(?:\["|new\(")(\w+)""")]
    private static partial Regex Variable();

    [GeneratedRegex("""(?m)(?:Words\.Text|= Text|_words\.GetValueOrDefault|^ +Text)\("([a-z_]+)"\)""")]
    private static partial Regex Word();

    [GeneratedRegex(@"\.[0-9a-f]{8,10}(?=\.)")]
    private static partial Regex Fingerprint();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
