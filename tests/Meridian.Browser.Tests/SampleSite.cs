using Microsoft.Playwright;

namespace Meridian.Browser.Tests;

/// <summary>The sample clinic's site in one theme, and a browser to look at it with.</summary>
public abstract class SampleSite(string theme) : IAsyncLifetime
{
    /// <summary>
    /// A made-up origin: the browser's requests are answered from the folder, and none leaves the machine.
    /// </summary>
    public const string Origin = "https://site.test";

    private static readonly string[] Browsers =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The theme that the site is built with.</summary>
    public string Theme => theme;

    /// <summary>The folder of the finished site.</summary>
    public string Output { get; private set; } = "";

    /// <summary>Why the tests cannot run here; null when they can.</summary>
    public string? Missing { get; } = Array.Exists(Browsers, File.Exists) ? null : "no Chromium is installed";

    public async Task InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        Output = await Task.Run(() => SampleBuild.Of(theme));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Array.Find(Browsers, File.Exists),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
                "--disable-sync",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>Opens a page as a reader would, and notes what goes wrong on the way.</summary>
    public Task<OpenPage> Open(string path, int width, ColorScheme scheme) => Open(path, new BrowserNewContextOptions
    {
        ViewportSize = new ViewportSize { Width = width, Height = 900 },
        ColorScheme = scheme,
        ReducedMotion = ReducedMotion.Reduce,
    });

    /// <summary>Opens a page as a reader would whose browser runs no script.</summary>
    public Task<OpenPage> OpenWithoutScripts(string path) =>
        Open(path, new BrowserNewContextOptions { JavaScriptEnabled = false });

    private async Task<OpenPage> Open(string path, BrowserNewContextOptions options)
    {
        Skip.If(Missing is not null, Missing);
        var browser = _browser ?? throw new InvalidOperationException("there is no browser");
        var context = await browser.NewContextAsync(options);
        var page = await context.NewPageAsync();
        var problems = new List<string>();
        page.Console += (_, message) => NoteError(message, problems);
        page.PageError += (_, error) => problems.Add(error);
        await page.RouteAsync("**/*", route => Answer(route, problems));
        await page.GotoAsync(Origin + path);
        return new OpenPage(page, problems);
    }

    private static void NoteError(IConsoleMessage message, List<string> problems)
    {
        if (message.Type is "error" or "warning")
        {
            problems.Add(message.Text);
        }
    }

    private async Task Answer(IRoute route, List<string> problems)
    {
        var url = new Uri(route.Request.Url);
        var path = Uri.UnescapeDataString(url.AbsolutePath).TrimStart('/');
        var file = Path.Combine(Output, path.EndsWith('/') || path.Length == 0 ? path + "index.html" : path);
        if (!route.Request.Url.StartsWith(Origin + "/", StringComparison.Ordinal) || !File.Exists(file))
        {
            problems.Add($"asked for {route.Request.Url}");
            await route.AbortAsync();
            return;
        }

        await route.FulfillAsync(new RouteFulfillOptions { Path = file, ContentType = MediaType(file) });
    }

    private static string? MediaType(string file) => Path.GetExtension(file) switch
    {
        ".avif" => "image/avif",
        ".svg" => "image/svg+xml",
        ".webp" => "image/webp",
        _ => null,
    };
}
