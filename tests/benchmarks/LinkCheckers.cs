using System.ComponentModel;
using System.Globalization;

namespace Meridian.Benchmarks;

/// <summary>
/// Times the link checks of a folder of static pages by Meridian and by those of its peers that are installed, each
/// with fragments, as Meridian always has them.
/// </summary>
internal static class LinkCheckers
{
    private const string Pages = "2000";
    private const string Links = "30";
    private const string Kilobytes = "10";

    /// <summary>The name of a program, and what it is called with in the folder above the site.</summary>
    private static readonly (string Program, string[] Arguments)[] Peers =
    [
        ("linkinator", ["./site", "--recurse", "--check-fragments", "--verbosity", "error", "--format", "json"]),
        ("htmlproofer", ["./site", "--disable-external"]),
        ("hyperlink", ["-r", "--root", "site", "site/index.html"]),
    ];

    /// <summary>Prints a row for each program: each started anew, all taking turns, the median of some rounds.</summary>
    /// <param name="script">The script that writes the pages.</param>
    /// <param name="generator">Meridian.</param>
    /// <param name="rounds">How many rounds.</param>
    public static void Print(string script, Generator generator, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("meridian-links-").FullName;
        Measurement.Of("python3", folder, script, Path.Combine(folder, "site"), Pages, Links, Kilobytes);
        var own = new List<Measurement>();
        var others = Peers.ToDictionary(peer => peer.Program, _ => new List<Measurement>());
        for (var round = 0; round < rounds; round++)
        {
            own.Add(Measurement.OfCheck(generator.Program, folder, "links", "site", "-q"));
            foreach (var (peer, arguments) in Peers)
            {
                if (Run(peer, folder, arguments) is { } run)
                {
                    others[peer].Add(run);
                }
            }
        }

        Directory.Delete(folder, recursive: true);
        var median = Measurement.Median(own);
        Console.WriteLine("| links | time | peak memory | times Meridian's |");
        Console.WriteLine("|---|---:|---:|---:|");
        Console.WriteLine($"| Meridian | {median} | 1 |");
        foreach (var (peer, runs) in others)
        {
            Console.WriteLine(runs.Count == 0
                ? $"| {peer} | not installed | | |"
                : Row(peer, Measurement.Median(runs), median));
        }
    }

    private static string Row(string peer, Measurement run, Measurement own) =>
        string.Create(CultureInfo.InvariantCulture, $"| {peer} | {run} | {run.Seconds / own.Seconds:F0} |");

    private static Measurement? Run(string program, string folder, string[] arguments)
    {
        try
        {
            return Measurement.OfCheck(program, folder, arguments);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
