using FsCheck;
using FsCheck.Fluent;
using Meridian.Site.Parsing.Hashtags;
using Meridian.Site.Settings;
using Meridian.Sources;

namespace Meridian.Site.Tests.Parsing;

public sealed class FrontMatterFuzzTests
{
    private static readonly string[] Fragments =
    [
        "---\n", "---", "...\n", "\n", "\r\n", "\r", " ", "  ", "\t", "\u00A0", "\uFEFF", "\0", "\u2028", "\uE000",
        "\uD800",
        "title", "tags", "date", "cta", "params", ":", ": ", " #", "#TCM", "- ", "-", "? ", ",", ", ", "[", "]", "{",
        "}",
        "\"", "'", "“", "”", "‘", "’", "|", "|-\n", ">", ">+2\n", "&a ", "*a", "<<: ", "!tag ", "!!str ", "%YAML 1.2\n",
        "@", "`",
        "\\", "\\x", "~", "null", "yes", "2026-02-30", "03/07/2026", "9999-12-31T23:59:59-12:00", "&amp;", "&#0;",
        "Neck pain: x",
        "title: a: b\n", "tags: #A #B\n", "slug: ../x\n", "é", "针灸", "🧘", "a\u0301", "x",
    ];

    private const string Whole =
        "---\ntitle: Neck pain: what helps\ndate: 2026-07-03 09:00\ntags: #UpperBackPain #TCM\ncta:\n  - {id: book, place: end}\n"
        + "image: {src: a.jpg}\nparams:\n  a: &x [1, \"two\"]\n  b: *x\nsummary: |\n  One\n  two\n---\nBody\n---\n";

    [Fact]
    public void Reading_front_matter_never_fails_on_any_text() =>
        Prop.ForAll(Texts(), text => FrontMatterFuzz.Check(Source(text))).QuickCheckThrowOnFailure();

    [Fact]
    public void Reading_front_matter_never_fails_between_delimiters() =>
        Prop.ForAll(Texts(), text => FrontMatterFuzz.Check(Source($"---\n{text}\n---\nBody"))).QuickCheckThrowOnFailure(
            );

    [Fact]
    public void Reading_front_matter_never_fails_on_a_changed_file() =>
        Prop.ForAll(Changed(), text => FrontMatterFuzz.Check(Source(text))).QuickCheckThrowOnFailure();

    [Fact]
    public void Reading_front_matter_never_fails_with_any_fragment_anywhere()
    {
        foreach (var fragment in Fragments)
        {
            for (var at = 0; at < Whole.Length; at += 3)
            {
                FrontMatterFuzz.Check(Source(Whole[..at] + fragment + Whole[at..]));
            }
        }
    }

    [Theory]
    [InlineData("---")]
    [InlineData("a:")]
    [InlineData("-")]
    [InlineData("--- >")]
    [InlineData("a: |")]
    public void Yaml_that_ends_without_a_line_break_keeps_its_places(string text) =>
        FrontMatterFuzz.CheckYaml(Source(text));

    [Fact]
    public void Reading_yaml_never_fails() =>
        Prop.ForAll(Texts(), text => FrontMatterFuzz.CheckYaml(Source(text))).QuickCheckThrowOnFailure();

    [Fact]
    public void Reading_settings_never_fails()
    {
        var names = new[] { "site", "clinic", "calls-to-action", "references", "tags", "redirects", "practitioners/x", "data/x" };
        Prop.ForAll(Texts(), text =>
        {
            var files = names.Select(name => SitePath.Of($"content/{name}.yaml")).ToDictionary(
                path => path, path => new SourceText(path, text));
            foreach (var finding in SettingsReader.Read(files).Diagnostics)
            {
                Assert.True((finding.Location?.Span.End ?? 0) <= text.Length);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Hashtags_lie_inside_their_text_and_have_slugs_that_are_stable() =>
        Prop.ForAll(Texts(), text =>
        {
            foreach (var span in HashtagFinder.Find(text, HashtagMode.Text))
            {
                var name = TagName.Of(text.Substring(span.Start, span.Length));
                Assert.True(
                    name is null || (name.Slug.Length > 0 && Meridian.Site.Parsing.Slug.Of(name.Slug) == name.Slug));
            }
        }).QuickCheckThrowOnFailure();

    private static Arbitrary<string> Texts() =>
        Gen.OneOf(Gen.Elements(Fragments), Gen.Choose(32, 0x300).Select(c => ((char)c).ToString()))
        .ArrayOf()
        .Select(parts => string.Concat(parts))
        .ToArbitrary();

    private static Arbitrary<string> Changed() => Gen.Choose(0, Whole.Length - 1)
        .SelectMany(at => Gen.Elements(Fragments), (at, fragment) => (at, fragment))
        .SelectMany(
            _ => Gen.Choose(0, 8),
            (change, drop) => Whole[..change.at] + change.fragment + Whole[Math.Min(Whole.Length, change.at + drop)..])
        .ToArbitrary();

    private static SourceText Source(string text) => new(SitePath.Of("a.md"), text);
}
