using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Meridian.Site.Html;

namespace Meridian.Site.Checks.Links;

/// <summary>
/// Checks every URL and every name of a finished site against what exists there. Other hosts are not asked.
/// </summary>
internal static class LinkChecker
{
    /// <summary>
    /// All findings, by page and place. The work is spread over the machine's processors; the result does not depend on
    /// how. Pure.
    /// </summary>
    public static LinkReport Check(
        SiteIndex index, DestinationFinder finder, LinkPolicy policy, CancellationToken cancel)
    {
        var perFile = new List<LinkFault>[index.Files.Length];
        var destinations = new Destination?[index.Files.Length][];
        Parallel.For(
            0,
            index.Files.Length,
            new ParallelOptions { CancellationToken = cancel },
            i =>
            {
                destinations[i] = new Destination?[index.Files[i].Facts.Links.Length];
                perFile[i] = CheckFile(index.Files[i], finder, policy, destinations[i]);
            });
        var suggestions = new Suggestions(index, policy);
        return new LinkReport(
            [.. perFile.SelectMany(faults => faults.OrderBy(fault => fault.Finding.Span))
                .Select(fault => suggestions.Complete(fault))],
            [.. destinations.Select(ImmutableCollectionsMarshal.AsImmutableArray)]);
    }

    private static List<LinkFault> CheckFile(
        SiteFile file, DestinationFinder finder, LinkPolicy policy, Destination?[] destinations)
    {
        List<LinkFault> faults = [];
        var check = new FileLinkCheck(file, finder, policy);
        var links = file.Facts.Links;
        for (var i = 0; i < links.Length; i++)
        {
            if (check.Check(links[i], out destinations[i]) is { } fault)
            {
                faults.Add(fault with
                {
                    Finding = fault.Finding with
                    {
                        Part = PagePart.Link,
                        Fact = links[i],
                        Occurrence = CountBefore(links, i),
                    },
                });
            }
        }

        if (file.Facts is PageFacts page)
        {
            faults.AddRange(NameCheck.Check(file.Path, page).Select(finding => new LinkFault(finding)));
        }

        return faults;
    }

    private static int CountBefore(ImmutableArray<LinkFact> links, int index)
    {
        var count = 0;
        for (var i = 0; i < index; i++)
        {
            count += links[i].Value == links[index].Value ? 1 : 0;
        }

        return count;
    }
}

/// <summary>What checking the links of a site gave.</summary>
/// <param name="Findings">By page, then by place.</param>
/// <param name="Destinations">
/// Where the links of each file lead, in the order of the index; null for those that were not looked up.
/// </param>
internal sealed record LinkReport(
    ImmutableArray<LinkFinding> Findings, ImmutableArray<ImmutableArray<Destination?>> Destinations)
{
    /// <summary>How many URLs were looked at.</summary>
    public int Links => Destinations.Sum(file => file.Length);
}

/// <summary>A finding, and the path to suggest a neighbour of when there is one.</summary>
internal sealed record LinkFault(LinkFinding Finding)
{
    public string? MissingPath { get; init; }
}
