using Microsoft.Playwright;

namespace Meridian.Browser.Tests;

/// <summary>Pictures of the pages, kept to be looked at. Nothing compares them.</summary>
internal static class Screenshots
{
    private static readonly string Folder = Path.Combine(SampleBuild.Root, "tests", ".artefacts");

    /// <summary>Where something of that name is kept; the folder is there.</summary>
    public static string File(string theme, string name) =>
        Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, theme)).FullName, name);

    public static async Task Keep(IPage page, string theme, string name) =>
        await page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = File(theme, name.ToLowerInvariant() + ".jpg"),
            Type = ScreenshotType.Jpeg,
            Quality = 70,
            FullPage = true,
            Animations = ScreenshotAnimations.Disabled,
        });
}
