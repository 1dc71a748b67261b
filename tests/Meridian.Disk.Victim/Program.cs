// A program to be killed: it writes one site after the other to the folder it is given, and says when each stands.
// Every page of a site holds the site's number, so that a mixture of two would show.
using System.Globalization;
using Meridian.Cli.Disk;
using Meridian.Sources;
using Meridian.Testing;

const int Pages = 40;
const int MostSites = 100_000;

var place = new OutputPlace(args[0], args[0] + ".site", "");
for (var site = int.Parse(args[1], CultureInfo.InvariantCulture); site < MostSites; site++)
{
    using var draft = new DiskOutputTree(place, new InMemorySourceTree()).Begin();
    for (var page = 0; page < Pages; page++)
    {
        draft.Write(SitePath.Of($"posts/{page}/index.html"), System.Text.Encoding.UTF8.GetBytes($"site {site}"));
    }

    draft.Write(SitePath.Of("style.css"), "the same in every site"u8);
    draft.Commit();
    Console.WriteLine(site);
}
