using Meridian.Cli.Reporters;
using Meridian.Sources;

namespace Meridian.Cli.Commands;

/// <summary>Makes files for the author, and never overwrites one.</summary>
internal static class NewFile
{
    public static readonly Rule AlreadyThere = new("MER0065", "already-there", Severity.Error);

    /// <summary>The report on a file that stands where a new one should.</summary>
    public static Report Refuse(string path, string help) => new()
    {
        Diagnostics = [AlreadyThere.At(location: null, $"`{path}` is there already") with { Help = help }],
    };

    /// <summary>Writes one file, and tells where it is and what comes next.</summary>
    /// <param name="surroundings">Where to write.</param>
    /// <param name="site">The absolute folder of the site.</param>
    /// <param name="path">The file from there.</param>
    /// <param name="text">What it holds.</param>
    /// <param name="next">What the author may do now, a sentence a line.</param>
    public static Report Write(Surroundings surroundings, string site, string path, string text, params string[] next)
    {
        var file = Path.Combine(site, path);
        if (surroundings.Workspace.HasFile(file))
        {
            return Refuse(path, "open it, or give the new one another name with `--slug`");
        }

        surroundings.Workspace.Create(file, text);
        return new Report
        {
            Lines = [$"made {surroundings.FolderOf(site)}{path}", .. next],
            Items = [new ReportItem(json => json.WriteString("path", path))],
            Counts = new ReportCounts { Files = 1, Changed = 1 },
        };
    }
}
