using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Meridian.Sources;
using Meridian.Templating;

namespace Meridian.Site.Tests.Themes;

public sealed partial class StillwaterTests
{
    private static readonly string[] Schemes = ["light", "dark"];

    /// <summary>Text, and what it stands on.</summary>
    private static readonly (string Text, string Ground)[] Pairs =
    [
        ("ink", "paper"), ("ink", "surface"), ("ink", "mist"),
        ("soft", "paper"), ("soft", "surface"), ("soft", "mist"),
        ("water", "paper"), ("water", "surface"), ("water", "mist"),
        ("paper", "water"),
        ("on-deep", "deep"), ("on-deep-soft", "deep"), ("ember", "deep"), ("on-ember", "ember"),
        .. from care in new[] { "self-care", "see-gp", "urgent", "emergency" }
           from pair in new[] { ("ink", care + "-tint"), ("water", care + "-tint"), ("on-care", care) }
           select pair,
    ];

    public static TheoryData<string, string, string> TextOnGround()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var scheme in Schemes)
        {
            foreach (var (text, ground) in Pairs)
            {
                data.Add(scheme, text, ground);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(TextOnGround))]
    public void Text_is_legible_on_its_ground_by_WCAG_AA(string scheme, string text, string ground)
    {
        var colours = StillwaterFiles.Colours(scheme);
        Assert.InRange(Contrast(colours[text], colours[ground]), 4.5, 21);
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void The_edge_of_a_control_stands_out_from_its_ground(string scheme)
    {
        var colours = StillwaterFiles.Colours(scheme);
        Assert.All(
            ["paper", "surface", "mist"], ground => Assert.InRange(Contrast(colours["edge"], colours[ground]), 3, 21));
    }

    [Fact]
    public void The_style_sheet_declares_the_colours_that_the_settings_name()
    {
        var styles = StillwaterFiles.Styles;
        var dark = styles.IndexOf("(prefers-color-scheme: dark)", StringComparison.Ordinal);
        Assert.Equal(StillwaterFiles.Colours("light"), Declared(styles[..dark]));
        Assert.Equal(
            StillwaterFiles.Colours("dark"),
            Declared(styles[dark..styles.IndexOf("/* Ground */", StringComparison.Ordinal)]));
    }

    [Fact]
    public void The_style_sheet_names_no_colour_that_is_not_declared()
    {
        var known = StillwaterFiles.Colours("light").Keys
            .Concat(["text", "head", "size", "small", "measure", "radius", "gutter", "x", "kind", "tint", "ground", "shade"]);
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
    public void No_template_has_a_script_in_it_or_names_another_server() => Assert.All(
        StillwaterFiles.Templates,
        template => Assert.DoesNotMatch("<script>|\\son[a-z]+=|(src|href)=\"(https?:)?//", template.Value));

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
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));

        double Channel(int at)
        {
            var share = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }
    }

    private static Dictionary<string, string> Declared(string styles) => ColourDeclaration().Matches(styles)
        .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value, StringComparer.Ordinal);

    private static string[] Gaps(string text) =>
        [.. Gap().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex("--([a-z-]+): (#[0-9a-f]{6});")]
    private static partial Regex ColourDeclaration();

    [GeneratedRegex(@"var\(--([a-z-]+)\)")]
    private static partial Regex UsedProperty();

    [GeneratedRegex(@"\bt\.([a-z_]+)|plural \S+ ""([a-z_]+)""")]
    private static partial Regex SpokenWord();

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Gap();
}
