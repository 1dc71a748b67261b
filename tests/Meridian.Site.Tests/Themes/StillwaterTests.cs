using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Meridian.Sources;
using Meridian.Templating;

namespace Meridian.Site.Tests.Themes;

public sealed partial class StillwaterTests
{
    [Fact]
    public void Every_colour_of_a_text_and_what_it_stands_on_is_held_to_be_legible()
    {
        var pairs = ContrastLine().Matches(StillwaterFiles.Settings).Select(pair => pair.Groups[1].Value).ToHashSet();
        Assert.Superset(
            (from care in new[] { "self-care", "see-gp", "urgent", "emergency" }
             from pair in new[] { $"ink on {care}-tint", $"water on {care}-tint", $"on-care on {care}" }
             select pair)
                .Concat(["ink on paper", "soft on paper", "water on paper", "ember on deep", "edge on paper"])
                .ToHashSet(),
            pairs);
    }

    [Fact]
    public void The_style_sheet_names_no_colour_that_is_not_declared()
    {
        var known = StillwaterFiles.Colours("light").Keys
            .Concat(["text", "head", "size", "small", "measure", "radius", "gutter"])
            .Concat(["x", "kind", "tint", "ground", "shade", "origin"]);
        Assert.Empty(UsedProperty().Matches(StillwaterFiles.Styles).Select(m => m.Groups[1].Value).Except(
            known, StringComparer.Ordinal));
    }

    [Fact]
    public void The_style_sheet_travels_in_less_than_ten_kilobytes()
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(Encoding.UTF8.GetBytes(StillwaterFiles.Styles));
        }

        Assert.InRange(packed.Length, 1, 10 * 1024);
    }

    [Fact]
    public void The_style_sheet_asks_nobody_else_for_anything() =>
        Assert.DoesNotMatch("@import|url\\(|https?:", StillwaterFiles.Styles);

    [Fact]
    public void No_template_has_a_script_in_it_or_loads_anything_from_another_server() => Assert.All(
        StillwaterFiles.Templates,
        template => Assert.DoesNotMatch(
            "<script>|\\son[a-z]+=|(src|srcset|action|poster)=\"(https?:)?//|<(link|use)[^>]*href=\"(https?:)?//",
            template.Value));

    [Fact]
    public void Only_the_search_page_loads_a_script() => Assert.Equal(
        ["layouts/search.sbn-html"],
        StillwaterFiles.Templates
            .Where(template => template.Value.Contains("<script", StringComparison.Ordinal))
            .Select(template => template.Key));

    [Fact]
    public void Every_template_parses_without_a_finding() => Assert.All(
        StillwaterFiles.Templates,
        template =>
            Assert.Empty(Template.Parse(new SourceText(SitePath.Of(template.Key), template.Value)).Diagnostics));

    [Fact]
    public void Every_word_a_template_says_is_in_the_English_file()
    {
        var words = StillwaterFiles.Words("en");
        Assert.All(
            StillwaterFiles.Templates,
            template => Assert.Empty(SpokenWord().Matches(template.Value)
                .Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Groups[2].Value)
                .Except(words.Keys, StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_word_is_said_in_French_too() =>
        Assert.Equal(
            StillwaterFiles.Words("en").Keys.Order(StringComparer.Ordinal),
            StillwaterFiles.Words("fr").Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_word_has_the_same_gaps_in_every_language()
    {
        var french = StillwaterFiles.Words("fr");
        Assert.All(StillwaterFiles.Words("en"), word => Assert.Equal(Gaps(word.Value), Gaps(french[word.Key])));
    }

    [Theory]
    [InlineData("home")]
    [InlineData("post")]
    [InlineData("page")]
    [InlineData("posts")]
    [InlineData("tags")]
    [InlineData("tag")]
    [InlineData("practitioner")]
    [InlineData("archive")]
    [InlineData("search")]
    [InlineData("404")]
    public void A_layout_has_one_main_heading_and_the_frame(string layout)
    {
        var template = StillwaterFiles.Templates[$"layouts/{layout}.sbn-html"];
        Assert.Single(Regex.Matches(template, "<h1>"));
        Assert.EndsWith("{{ include 'frame' main }}\n", template);
    }

    /// <summary>Contrast ratio of two colours (WCAG 2.2, relative luminance), from 1 to 21.</summary>
    private static string[] Gaps(string text) =>
        [.. Gap().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex("(?m)^    - ([a-z-]+ on [a-z-]+)$")]
    private static partial Regex ContrastLine();

    [GeneratedRegex(@"var\(--([a-z-]+)\)")]
    private static partial Regex UsedProperty();

    [GeneratedRegex(@"\bt\.([a-z_]+)|plural \S+ ""([a-z_]+)""")]
    private static partial Regex SpokenWord();

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Gap();
}
