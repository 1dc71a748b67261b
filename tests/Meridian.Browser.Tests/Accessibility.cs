using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Meridian.Browser.Tests;

/// <summary>
/// Asks axe whether a page keeps the rules of WCAG 2.2 at level AA. It runs in the page itself, which takes half the
/// time of Deque's own runner: our pages hold no frames, and so nothing has to be put together elsewhere.
/// </summary>
internal static class Accessibility
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Makes axe known to a page; once for each page that was opened.</summary>
    public static async Task Prepare(IPage page) => await page.EvaluateAsync(Axe + "; undefined");

    /// <summary>What breaks a rule, one text for each rule: what it is about, and where.</summary>
    public static async Task<string[]> Violations(IPage page) => await page.EvaluateAsync<string[]>(
        """
        async () => {
            const result = await axe.run(document, {
                resultTypes: ['violations'],
                runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
                rules: { 'target-size': { enabled: true } },
            });
            const place = node => `\n  at ${node.target.join(' ')}: ${node.html.slice(0, 160)}`
                + [...node.any, ...node.all, ...node.none].map(check => `\n    ${check.message}`).join('');
            return result.violations.map(
                rule => `${rule.id} (${rule.impact}): ${rule.help}${rule.nodes.map(place).join('')}`);
        }
        """);
}
