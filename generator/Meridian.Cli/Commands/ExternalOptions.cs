using System.CommandLine;
using Meridian.Cli.External;
using Meridian.Site;
using Meridian.Site.Checks.External;

namespace Meridian.Cli.Commands;

/// <summary>The options that say whether other servers are asked. Without them nothing ever is.</summary>
internal sealed class ExternalOptions
{
    private readonly Option<bool> _external = new("--external")
    {
        Description = "Also ask other servers whether what is linked to is there",
    };

    private readonly Option<bool> _places = new("--external-fragments")
    {
        Description = "Also look on their pages for the places that links name after # (implies --external)",
    };

    public static ExternalOptions AddTo(Command command)
    {
        var options = new ExternalOptions();
        command.Add(options._external);
        command.Add(options._places);
        return options;
    }

    /// <summary>What is lent to the build or the check.</summary>
    /// <param name="parsed">The arguments.</param>
    /// <param name="site">The folder of the site whose cache keeps the answers; null to keep none.</param>
    /// <param name="surroundings">The way to other servers.</param>
    public SiteTools Read(ParseResult parsed, string? site, Surroundings surroundings)
    {
        var places = parsed.GetValue(_places);
        if (!places && !parsed.GetValue(_external))
        {
            return SiteTools.None;
        }

        var file = site is null ? null : Path.Join(site, ".meridian", AnswerStore.FileName);
        var store = new AnswerStore(surroundings.Workspace, file);
        return new SiteTools
        {
            LinkProber = new WebProber(surroundings.OpenWeb, store, WebLimits.Usual, surroundings.WebTime),
            ExternalPlaces = places ? ExternalPlaces.Asked : ExternalPlaces.NotAsked,
        };
    }
}
