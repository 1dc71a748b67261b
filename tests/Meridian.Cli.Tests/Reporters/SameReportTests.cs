using System.Globalization;
using Meridian.Cli.Reporters;
using Meridian.Testing.Scenarios;

namespace Meridian.Cli.Tests.Reporters;

/// <summary>
/// A report is the same on every machine: whatever the order of its files, and however it writes numbers.
/// </summary>
public class SameReportTests
{
    private const string Folder = """
        -- public/index.html --
        <title>Home</title><a href="/abuot/">a</a> <a href="#x">b</a> <a href="/TEAM/">İ</a> <p id="a"><p id="a">
        -- public/about/index.html --
        <a href="../nope">a</a> <img src="x.png"> <a href="https://a.example/">a</a>
        <a href="https://b.example/#x">b</a>
        -- public/team/index.html --
        <a href="/abuot/">a</a> <a href="mailto:x">m</a>
        -- public/z.css --
        a { background: url(no.png) }
        -- public/feed.xml --
        <rss><channel><link>/relative/</link></channel></rss>
        -- surroundings --
        web https://a.example/ 404
        web https://b.example/ 200 <p id="y">
        -- command --
        links public --pages --external-fragments
        """;

    private const string Site = """
        -- content/site.yaml --
        title: Clinic
        url: https://clinic.example/
        -- content/posts/a.md --
        ---
        title: A
        date: 2026-01-31
        authors: [nobody]
        ---
        [x](/abuot/) [y](nope.md) [z](#q)
        -- content/posts/b.md --
        ---
        title: B
        date: 03/07/2026
        authors: [nobody]
        colour: red
        ---
        [x](/abuot/) <img src="/i.png">
        -- content/pages/about.md --
        ---
        title: About
        permalink: /posts/a/
        ---
        # Again
        -- command --
        check
        """;

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var reporter in ReporterList.All)
        {
            cases.Add(Folder, reporter.Name);
            cases.Add(Site, reporter.Name);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Neither_the_order_of_files_nor_the_way_numbers_are_written_changes_a_report(
        string scenario, string format)
    {
        var here = Run(scenario, FileOrder.Sorted, CultureInfo.InvariantCulture, format);
        var there = Run(scenario, FileOrder.Scattered, Elsewhere(), format);
        Assert.NotEqual(0, here.Exit);
        Assert.Equal(here.Output, there.Output);
        Assert.Equal(here.Error, there.Error);
    }

    private static ScenarioRun Run(string scenario, FileOrder order, CultureInfo culture, string format)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            return ScenarioRun.Of(Scenario.Parse(scenario), order, "--format", format);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>A place where numbers and days look like nowhere else.</summary>
    private static CultureInfo Elsewhere()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = "~";
        culture.NumberFormat.NegativeSign = "minus";
        culture.NumberFormat.NumberGroupSeparator = "_";
        culture.DateTimeFormat.ShortDatePattern = "yy!MM!dd";
        culture.DateTimeFormat.DateSeparator = "!";
        culture.DateTimeFormat.TimeSeparator = "!";
        return culture;
    }
}
