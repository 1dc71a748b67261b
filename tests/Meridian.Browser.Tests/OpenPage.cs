using Microsoft.Playwright;

namespace Meridian.Browser.Tests;

/// <summary>A page in the browser, and what went wrong while it opened. Disposing of it closes it.</summary>
public sealed record OpenPage(IPage Page, IReadOnlyList<string> Problems) : IAsyncDisposable
{
    /// <summary>How many pixels a reader would have to scroll sideways, and because of what; empty if none.</summary>
    public async Task<string> Overflow() => await Page.EvaluateAsync<string>(
        """
        () => {
            const root = document.documentElement;
            const over = root.scrollWidth - root.clientWidth;
            if (over <= 0) {
                return '';
            }
            const wide = [...document.body.querySelectorAll('*')].filter(
                each => each.getBoundingClientRect().right > root.clientWidth + 0.5);
            return over + 'px: ' + wide.slice(0, 5).map(each => each.tagName + '.' + each.className).join(', ');
        }
        """);

    /// <summary>
    /// Loads the pictures that would wait until a reader comes near, and says which do not show.
    /// </summary>
    public async Task<string[]> BrokenPictures() => await Page.EvaluateAsync<string[]>(
        """
        async () => {
            const pictures = [...document.images].filter(each => each.checkVisibility());
            pictures.forEach(each => each.loading = 'eager');
            await Promise.all(pictures.map(each => each.complete || new Promise(
                done => ['load', 'error'].forEach(event => each.addEventListener(event, done)))));
            return pictures.filter(each => each.naturalWidth === 0 || each.clientWidth === 0).map(each => each.src);
        }
        """);

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
