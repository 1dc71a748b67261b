using System.Diagnostics;
using Microsoft.Playwright;

namespace Meridian.Browser.Tests;

/// <summary>The sample clinic's site, built once into a folder of its own, and a browser to look at it with.</summary>
public class SampleSite : IAsyncLifetime
{
    /// <summary>
    /// A made-up origin: the browser's requests are answered from the folder, and none leaves the machine.
    /// </summary>
    public const string Origin = "https://site.test";

    private static readonly string[] Browsers =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly string _site = Directory.CreateTempSubdirectory("meridian-browser-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The theme that the site is built with.</summary>
    protected virtual string Theme => "stillwater";

    private string Output => Path.Combine(_site, "output");

    /// <summary>Why the tests cannot run here; null when they can.</summary>
    public string? Missing { get; } = Array.Exists(Browsers, File.Exists) ? null : "no Chromium is installed";

    public async Task InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        Build();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Array.Find(Browsers, File.Exists),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        Directory.Delete(_site, recursive: true);
    }

    /// <summary>Opens a page as a reader would, and notes what goes wrong on the way.</summary>
    public Task<OpenPage> Open(string path, int width, ColorScheme scheme) => Open(path, new BrowserNewContextOptions
    {
        ViewportSize = new ViewportSize { Width = width, Height = 900 },
        ColorScheme = scheme,
    });

    /// <summary>Opens a page as a reader would whose browser runs no script.</summary>
    public Task<OpenPage> OpenWithoutScripts(string path) =>
        Open(path, new BrowserNewContextOptions { JavaScriptEnabled = false });

    private async Task<OpenPage> Open(string path, BrowserNewContextOptions options)
    {
        var browser = _browser ?? throw new InvalidOperationException("there is no browser");
        var context = await browser.NewContextAsync(options);
        var page = await context.NewPageAsync();
        var problems = new List<string>();
        page.Console += (_, message) => NoteError(message, problems);
        await page.RouteAsync("**/*", route => Answer(route, problems));
        await page.GotoAsync(Origin + path);
        return new OpenPage(page, problems);
    }

    private static void NoteError(IConsoleMessage message, List<string> problems)
    {
        if (message.Type == "error")
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

        await route.FulfillAsync(new RouteFulfillOptions { Path = file });
    }

    private void Build()
    {
        CopyTo("content");
        CopyTo("themes");
        var settings = Path.Combine(_site, "content", "site.yaml");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace(
            "theme: stillwater", $"theme: {Theme}", StringComparison.Ordinal));
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        string[] arguments =
            [Path.Combine(AppContext.BaseDirectory, "Meridian.Cli.dll"), "build", "-s", _site, "--now", "2026-12-01", "--strict"];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var build = Process.Start(start) ?? throw new InvalidOperationException("the build did not start");
        var said = build.StandardError.ReadToEnd() + build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        Assert.True(build.ExitCode == 0, said);
    }

    private void CopyTo(string folder)
    {
        var root = Root();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_site, Path.GetRelativePath(root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? _site);
            File.Copy(file, copy);
        }
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Meridian.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("the tests do not run inside the repository");
    }
}

/// <summary>A page in the browser, and what went wrong while it opened.</summary>
public sealed record OpenPage(IPage Page, IReadOnlyList<string> Problems);
