using System.Diagnostics;
using System.Globalization;
using Meridian.Cli.Disk;
using Meridian.Testing;

namespace Meridian.Cli.Tests.Disk;

/// <summary>A real process, killed by the system while it publishes sites one after the other.</summary>
public sealed class KilledProcessTests : IDisposable
{
    private const int Kills = 12;
    private const int PagesOfASite = 40;

    private readonly ScratchFolder _scratch = ScratchFolder.InMemory();

    [Fact]
    public void A_process_killed_at_any_moment_leaves_one_whole_site_and_what_is_foreign()
    {
        _scratch.Put("output/CNAME", "clinic.example");
        _scratch.Put("output/.git/HEAD", "ref: main");
        var site = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            site = KillAfter(sites: 1 + (kill % 3), site) + 1;
            CheckOneWholeSite(SiteOnDisk.Show(_scratch.At("output")), site - 1);

            // The next build finds the foreign files wherever the dead one left them.
            var place = new OutputPlace(_scratch.At("output"), _scratch.At("site"), "");
            new DiskOutputTree(place, new InMemorySourceTree()).Begin().Dispose();
            Assert.Equal("clinic.example", File.ReadAllText(_scratch.At("output/CNAME")));
            Assert.Equal("ref: main", File.ReadAllText(_scratch.At("output/.git/HEAD")));
            Assert.Equal(["output"], Directory.GetFileSystemEntries(_scratch.Path).Select(Path.GetFileName));
        }
    }

    public void Dispose() => _scratch.Dispose();

    /// <summary>Lets some sites be published and kills in the midst of the next; the last one known to stand.</summary>
    private int KillAfter(int sites, int first)
    {
        var victim = Path.Join(AppContext.BaseDirectory, "Meridian.Disk.Victim.dll");
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [victim, _scratch.At("output"), first.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        })!;
        try
        {
            var last = -1;
            for (var line = 0; line < sites; line++)
            {
                last = int.Parse(process.StandardOutput.ReadLine() ?? "-1", CultureInfo.InvariantCulture);
            }

            Assert.True(last >= first, "the process published nothing");
            return last;
        }
        finally
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    private static void CheckOneWholeSite(List<string> shown, int atLeast)
    {
        var pages = shown.Where(file => file.StartsWith("posts/", StringComparison.Ordinal)).ToList();
        var site = Assert.Single(pages.Select(page => page.Split('=')[1]).Distinct());
        Assert.Equal(PagesOfASite, pages.Count);
        Assert.Contains("style.css=the same in every site", shown);
        Assert.True(int.Parse(site["site ".Length..], CultureInfo.InvariantCulture) >= atLeast, $"{site} is too old");
    }
}
