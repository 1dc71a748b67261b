using Meridian.Cli.Disk;
using Meridian.Site;

namespace Meridian.Cli.Commands;

/// <summary>What the command line said about the site: absolute folders, and the options of its build.</summary>
internal sealed record SiteArguments(OutputPlace Place, BuildOptions Options)
{
    public string Source => Place.Site;
}
