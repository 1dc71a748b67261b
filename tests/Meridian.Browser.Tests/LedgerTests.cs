using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Meridian.Browser.Tests;

/// <summary>The same clinic in the theme that takes most of what it is from another.</summary>
public sealed class LedgerSite : SampleSite
{
    protected override string Theme => "ledger";
}

public class LedgerTests(LedgerSite site) : IClassFixture<LedgerSite>
{
    [SkippableTheory]
    [InlineData("/", 320)]
    [InlineData("/", 1280)]
    [InlineData("/posts/", 320)]
    [InlineData("/posts/", 1280)]
    [InlineData("/posts/upper-back-pain-and-acupuncture/", 320)]
    [InlineData("/posts/upper-back-pain-and-acupuncture/", 1280)]
    [InlineData("/tags/upper-back-pain/", 320)]
    [InlineData("/practitioners/rowan-thistlewood/", 320)]
    public async Task A_page_of_a_theme_that_extends_another_serves_everyone(string path, int width)
    {
        Skip.If(site.Missing is not null, site.Missing);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var open = await site.Open(path, width, scheme);
            var overflow = await open.Page.EvaluateAsync<int>(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.Equal(0, overflow);
            Assert.Empty(open.Problems);
            var result = await open.Page.RunAxe(new AxeRunOptions
            {
                RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
            });
            Assert.Empty(result.Violations.Select(
                found => $"{found.Id}: {string.Join(" ", found.Nodes.Select(node => node.Html))}"));
            await open.Page.Context.CloseAsync();
        }
    }
}
