using System.Diagnostics;

namespace Meridian.Browser.Tests;

/// <summary>
/// Builds the sample clinic's site beside the tests, once for each theme. The folder stays from run to run, because the
/// smaller copies of its images are kept in it; what is written by hand is copied anew each time.
/// </summary>
internal static class SampleBuild
{
    private static readonly Lock Turn = new();
    private static readonly string Site = Path.Combine(AppContext.BaseDirectory, "sample");

    /// <summary>The folder that the repository stands in.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Builds the site in a theme, as `build --strict` does, and says where it is.</summary>
    public static string Of(string theme)
    {
        lock (Turn)
        {
            Copy("content");
            Copy("themes");
            Choose(theme);
            var output = Path.Combine(Site, "output." + theme);
            Remove(output);
            Run("build", "-s", Site, "-o", output, "--now", "2026-12-01", "--strict");
            return output;
        }
    }

    private static void Choose(string theme)
    {
        var settings = Path.Combine(Site, "content", "site.yaml");
        var text = File.ReadAllText(settings);
        File.WriteAllText(
            settings, text.Replace("theme: stillwater", $"theme: {theme}", StringComparison.Ordinal));
    }

    private static void Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Meridian.Cli.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var build = Process.Start(start) ?? throw new InvalidOperationException("the build did not start");
        var said = build.StandardError.ReadToEnd() + build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        Assert.True(build.ExitCode == 0, said);
    }

    private static void Copy(string folder)
    {
        Remove(Path.Combine(Site, folder));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Site, Path.GetRelativePath(Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? Site);
            File.Copy(file, copy);
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string FindRoot()
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
