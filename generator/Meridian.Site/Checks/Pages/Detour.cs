using Meridian.Site.Checks.Links;
using Meridian.Site.Html;

namespace Meridian.Site.Checks.Pages;

/// <summary>Follows pages that do nothing but send their readers on.</summary>
internal static class Detour
{
    private const int LongestChain = 10;

    /// <summary>Where readers are sent who arrive there; null when they may stay. Pure.</summary>
    public static string? After(Destination destination) =>
        destination is { Rule: null, File.Facts: PageFacts { Refresh: { Target: { } target, Seconds: 0 } } }
            ? target
            : null;

    /// <summary>Where readers of a link end up: the link to write for it, or null when that is nowhere.</summary>
    public static string? End(FinishedSite site, Destination first, string link)
    {
        var (destination, rest) = (first, CertainLink.RestOf(link));
        for (var i = 0; i < LongestChain; i++)
        {
            if (destination is not { Rule: null, File: { Facts: PageFacts facts } file })
            {
                return null;
            }

            if (After(destination) is not { } target)
            {
                return CertainLink.To(destination.Path, rest);
            }

            rest = CertainLink.RestOf(target) is { Length: > 0 } own ? own : rest;
            destination = new FinishedPage(site, file, facts, []).Find(target);
            if (ReferenceEquals(destination, Destination.Elsewhere))
            {
                return AbsoluteUrl.Read(target) is { Problem: null } ? target : null;
            }
        }

        return null;
    }
}
