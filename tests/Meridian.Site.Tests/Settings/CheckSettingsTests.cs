using Meridian.Site.Settings;
using Meridian.Sources;
using NodaTime;

namespace Meridian.Site.Tests.Settings;

public sealed class CheckSettingsTests
{
    private static readonly Rule BrokenLink = new("MER0301", "broken-link", Severity.Error);
    private static readonly Rule ThinAlt = new("MER0399", "thin-alt", Severity.Warning);
    private static readonly SitePath Neck = SitePath.Of("content/posts/neck.md");

    [Fact]
    public void A_warning_takes_the_weight_the_site_gives_it()
    {
        var finding = ThinAlt.At(Location.StartOf(Neck), "x");
        Assert.Equal(Severity.Error, Read("thin-alt: error").Weigh(finding)?.Severity);
        Assert.Equal(Severity.Note, Read("MER0399: note").Weigh(finding)?.Severity);
        Assert.Null(Read("thin-alt: off").Weigh(finding));
        Assert.Null(Read("thin-alt: false").Weigh(finding));
        Assert.Same(finding, Read("other: off").Weigh(finding));
    }

    [Fact]
    public void An_error_cannot_be_lowered()
    {
        var checks = Read("broken-link: warning");
        Assert.Equal("weakened-error", Assert.Single(checks.Verify([BrokenLink, ThinAlt])).Rule.Name);
        Assert.Equal(Severity.Error, checks.Weigh(BrokenLink.At(null, "x"))?.Severity);
        Assert.Empty(Read("broken-link: error\nthin-alt: off").Verify([BrokenLink, ThinAlt]));
    }

    [Fact]
    public void A_rule_that_does_not_exist_is_an_error_with_the_nearest()
    {
        var finding = Assert.Single(Read("broken-lnk: error").Verify([BrokenLink, ThinAlt]));
        Assert.Equal("there is no rule called `broken-lnk`", finding.Message);
        Assert.Equal("did you mean `broken-link`?", finding.Help);
    }

    [Theory]
    [InlineData("path: content/posts/neck.md", true)]
    [InlineData("path: posts/neck.md", true)]
    [InlineData("link: /old/", true)]
    [InlineData("path: posts/neck.md, link: /old/", true)]
    [InlineData("path: posts/back.md", false)]
    [InlineData("path: posts/neck.md, link: /other/", false)]
    [InlineData("path: posts/neck.md, until: 2026-07-03", true)]
    [InlineData("path: posts/neck.md, until: 2026-07-02", false)]
    public void A_finding_is_accepted_in_its_one_place(string place, bool accepted)
    {
        var checks = Read($"accept: [{{rule: broken-link, reason: known, {place}}}]");
        var finding = BrokenLink.At(Location.StartOf(Neck), "x") with { Link = "/old/" };
        Assert.Equal(accepted, checks.AcceptedBy(finding, new LocalDate(2026, 7, 3)) is not null);
        Assert.Null(checks.AcceptedBy(ThinAlt.At(Location.StartOf(Neck), "x"), new LocalDate(2026, 7, 3)));
    }

    private static CheckSettings Read(string checks)
    {
        var path = SitePath.Of("content/site.yaml");
        var indented = "  " + checks.Replace("\n", "\n  ", StringComparison.Ordinal);
        var source = new SourceText(path, "title: x\nurl: https://example.org/\nchecks:\n" + indented);
        var reading = SettingsReader.Read(new Dictionary<SitePath, SourceText> { [path] = source });
        Assert.Empty(reading.Diagnostics);
        return reading.Settings.Checks;
    }
}
