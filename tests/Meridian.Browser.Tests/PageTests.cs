using Microsoft.Playwright;

namespace Meridian.Browser.Tests;

/// <summary>Every kind of page, on every width, in light and dark: opened once, and all of it looked at then.</summary>
public abstract class PageTests(SampleSite site)
{
    private static readonly int[] Widths = [320, 768, 1280];
    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    public static TheoryData<string, int> KindsAndWidths
    {
        get
        {
            var rows = new TheoryData<string, int>();
            foreach (var kind in PageKinds.All.Keys)
            {
                foreach (var width in Widths)
                {
                    rows.Add(kind, width);
                }
            }

            return rows;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(KindsAndWidths))]
    public async Task A_page_opens_without_a_fault_and_serves_everyone(string kind, int width)
    {
        var path = PageKinds.All[kind];
        await using var open = await site.Open(path, width, ColorScheme.Light);
        if (path == PageKinds.Results)
        {
            await open.Page.Locator("#part-results li").First.WaitForAsync();
        }

        Assert.Empty(await open.BrokenPictures());
        await Accessibility.Prepare(open.Page);
        foreach (var scheme in Schemes)
        {
            await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            await Screenshots.Keep(open.Page, site.Theme, $"{kind}-{width}-{scheme}");
            Assert.Equal("", await open.Overflow());
            var violations = await Accessibility.Violations(open.Page);
            Assert.True(violations.Length == 0, string.Join("\n", violations));
        }

        Assert.True(open.Problems.Count == 0, string.Join("\n", open.Problems));
    }

    [Collection(nameof(StillwaterSite))]
    public sealed class Stillwater(StillwaterSite site) : PageTests(site);

    [Collection(nameof(LedgerSite))]
    public sealed class Ledger(LedgerSite site) : PageTests(site);
}
