using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Meridian.Browser.Tests;

public class ReadingTests(SampleSite site) : IClassFixture<SampleSite>
{
    private static readonly string[] Pages =
    [
        "/", "/posts/", "/posts/page/2/", "/posts/upper-back-pain-and-acupuncture/",
        "/posts/pulse-assessment-upper-back/",
        "/tags/", "/tags/upper-back-pain/", "/practitioners/rowan-thistlewood/", "/services/", "/contact/", "/404.html",
        "/archive/", "/search/", "/search/?q=acupuncture",
    ];

    public static TheoryData<string, int> PagesAndWidths
    {
        get
        {
            var rows = new TheoryData<string, int>();
            foreach (var page in Pages)
            {
                rows.Add(page, 320);
                rows.Add(page, 1280);
            }

            return rows;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(PagesAndWidths))]
    public async Task A_page_opens_without_a_fault_and_without_sideways_scrolling(string path, int width)
    {
        Skip.If(site.Missing is not null, site.Missing);
        var open = await site.Open(path, width, ColorScheme.Light);
        var overflow = await open.Page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.Equal(0, overflow);
        Assert.Empty(open.Problems);
        await open.Page.Context.CloseAsync();
    }

    [SkippableTheory]
    [MemberData(nameof(PagesAndWidths))]
    public async Task A_page_can_be_used_by_everyone_in_light_and_dark(string path, int width)
    {
        Skip.If(site.Missing is not null, site.Missing);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var open = await site.Open(path, width, scheme);
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
