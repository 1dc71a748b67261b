using System.Globalization;

namespace Meridian.Benchmarks;

/// <summary>The same posts laid out for each generator, in a folder that goes when it is disposed.</summary>
internal sealed class Corpus : IDisposable
{
    private readonly string _folder;

    private Corpus(string folder) => _folder = folder;

    /// <summary>A script that writes posts or pages, or null where it is not at hand.</summary>
    public static string? Find(string name)
    {
        var given = Environment.GetEnvironmentVariable("MERIDIAN_CORPORA");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); given is null && folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Meridian.slnx")))
            {
                given = Path.Combine(folder.FullName, "..", "shared");
            }
        }

        var script = Path.Combine(given ?? "", "bench", name);
        return File.Exists(script) ? script : null;
    }

    /// <summary>Writes the posts; the theme in site/ makes the same pages of them as the script's layouts for Hugo.</summary>
    public static Corpus Make(string script, int posts)
    {
        var folder = Directory.CreateTempSubdirectory("meridian-bench-").FullName;
        var site = Path.Combine(AppContext.BaseDirectory, "site");
        Measurement.Of("python3", folder, script, posts.ToString(CultureInfo.InvariantCulture), folder, site);
        return new Corpus(folder);
    }

    /// <summary>
    /// A build into a new folder. To delete the last one first would slow the disk down for this one.
    /// </summary>
    public Measurement BuildWithMeridian(Generator generator, int round) => Measurement.Of(
        generator.Program, Path.Combine(_folder, "meridian"), "build", "-q", "-o", $"output-{round}");

    /// <summary>Null where Hugo is not installed.</summary>
    public Measurement? BuildWithHugo(int round)
    {
        try
        {
            return Measurement.Of("hugo", Path.Combine(_folder, "hugo"), "--quiet", "-d", $"public-{round}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
