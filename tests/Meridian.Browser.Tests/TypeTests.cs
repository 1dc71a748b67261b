using Microsoft.Playwright;

namespace Meridian.Browser.Tests;

/// <summary>Whether a long text is comfortable to read.</summary>
public abstract class TypeTests(SampleSite site)
{
    /// <summary>How many characters the lines of running text hold: all but the last line of each paragraph.</summary>
    private const string LineLengths =
        """
        () => [...document.querySelectorAll('.page-body > p')].flatMap(paragraph => {
            const lines = new Map();
            const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                for (let at = 0; at < node.length; at++) {
                    const range = document.createRange();
                    range.setStart(node, at);
                    range.setEnd(node, at + 1);
                    const box = range.getBoundingClientRect();
                    const line = Math.round(box.bottom / 12);
                    if (box.height > 0) {
                        lines.set(line, (lines.get(line) ?? 0) + 1);
                    }
                }
            }
            return [...lines.values()].slice(0, -1);
        })
        """;

    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(2560)]
    public async Task A_line_holds_as_many_characters_as_are_easy_to_read(int width)
    {
        await using var open = await site.Open(PageKinds.Post, width, ColorScheme.Light);
        var lengths = await open.Page.EvaluateAsync<int[]>(LineLengths);
        Assert.True(lengths.Length > 10);
        Assert.InRange(lengths.Average(), 60, 75);
    }

    [SkippableTheory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Letters_are_large_and_lines_have_room_between_them(int width)
    {
        await using var open = await site.Open(PageKinds.Post, width, ColorScheme.Light);
        var sizes = await open.Page.EvaluateAsync<double[][]>(
            """
            () => [...document.querySelectorAll('.page-body p, .page-body li')]
                .filter(each => !each.matches('.care-title, .box-title, .cta-title'))
                .map(each => getComputedStyle(each))
                .map(style => [parseFloat(style.fontSize), parseFloat(style.lineHeight) / parseFloat(style.fontSize)])
            """);
        Assert.All(sizes, each => Assert.InRange(each[1], 1.5, 2));
        var body = await open.Page.EvaluateAsync<double>(
            "parseFloat(getComputedStyle(document.querySelector('.page-body > p')).fontSize)");
        Assert.InRange(body, 18, 24);
        Assert.All(sizes, each => Assert.InRange(each[0], 16, 24));
    }

    [Collection(nameof(StillwaterSite))]
    public sealed class Stillwater(StillwaterSite site) : TypeTests(site);

    [Collection(nameof(LedgerSite))]
    public sealed class Ledger(LedgerSite site) : TypeTests(site);
}
