using System.Collections.Immutable;
using Meridian.Site.Checks.Links;
using Meridian.Site.Html;

namespace Meridian.Site.Checks.External;

/// <summary>A page of another server, read for the places on it.</summary>
public static class ExternalPage
{
    /// <summary>What GitHub puts before the ids that authors write; its pages' scripts look there.</summary>
    private const string UserContent = "user-content-";

    /// <summary>Those of some places that a page lacks. Pure.</summary>
    /// <param name="html">The page, whole.</param>
    /// <param name="places">What links write after `#`.</param>
    public static ImmutableArray<string> Missing(string html, ImmutableArray<string> places)
    {
        var facts = HtmlFactReader.Read(html);
        return
        [
            .. places.Where(place =>
                !Fragments.Exists(place, facts) && !Fragments.Exists(UserContent + place, facts)),
        ];
    }
}
