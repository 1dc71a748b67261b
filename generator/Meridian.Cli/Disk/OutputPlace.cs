using Meridian.Sources;

namespace Meridian.Cli.Disk;

/// <summary>Where a site is to be written, and what lies around it. All paths are absolute.</summary>
/// <param name="Output">The output folder.</param>
/// <param name="Site">The site folder, with content/ and themes/ in it.</param>
/// <param name="Home">The home folder of the person who builds; empty when there is none.</param>
internal sealed record OutputPlace(string Output, string Site, string Home)
{
    public static readonly Rule UnsafeOutput = new("MER0040", "unsafe-output", Severity.Error);

    private static readonly string[] Sources = ["content", "themes"];

    /// <summary>
    /// What is wrong with writing here, decided from the paths alone; null when nothing is. A site replaces the folder
    /// it is written to, so that must not be a folder that means something else.
    /// </summary>
    public Diagnostic? Problem()
    {
        var output = Normal(Output);
        var site = Normal(Site);

        if (Path.GetPathRoot(output) == output)
        {
            return Refuse("the root of the disk");
        }

        if (Home.Length > 0 && RealPath.IsAtOrUnder(Normal(Home), output))
        {
            return Refuse("your home folder, or holds it");
        }

        if (Sources.FirstOrDefault(folder => RealPath.IsAtOrUnder(output, Path.Join(site, folder))) is { } source)
        {
            return Refuse($"the {source} folder of the site, or in it");
        }

        return RealPath.IsAtOrUnder(site, output) ? Refuse("the site folder, or holds it") : null;
    }

    /// <summary>The same place with every link followed; null when links lead in a circle.</summary>
    public OutputPlace? FollowLinks() =>
        RealPath.Of(Output) is { } output && RealPath.Of(Site) is { } site
            ? new OutputPlace(output, site, Home.Length > 0 ? RealPath.Of(Home) ?? Home : "")
            : null;

    private Diagnostic Refuse(string what) =>
        UnsafeOutput.At(null, $"the site cannot be written to `{Output}`: it is {what}") with
        {
            Help = "give a folder of its own, such as `output` beside the content folder",
        };

    private static string Normal(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
}
