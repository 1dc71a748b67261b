using System.Collections.Immutable;
using System.Text;
using Meridian.Site.Checks.External;
using Meridian.Site.Checks.Pages;
using Meridian.Site.Html;
using Meridian.Sources;

namespace Meridian.Site.Checks.Links;

/// <summary>Checks a folder of finished static files, whoever produced them.</summary>
public static class StaticSiteCheck
{
    /// <summary>A file that could not be read.</summary>
    public static readonly Rule Unreadable = new("MER0312", "unreadable-output", Severity.Error);

    /// <summary>
    /// Reads every file of the tree that can hold links and checks them all. The only reading is through
    /// <paramref name="tree"/>; nothing is fetched, unless the options lend something to fetch with.
    /// </summary>
    public static StaticSiteReport Run(ISourceTree tree, StaticSiteOptions options, CancellationToken cancel)
    {
        var policy = options.ToPolicy();
        var entries = tree.Entries().ToLookup(entry => entry.Fault is null);
        var paths = entries[true].Select(entry => entry.Path).Order().ToArray();
        var files = new SiteFile[paths.Length];
        var faults = new Diagnostic?[paths.Length];
        Parallel.For(
            0,
            paths.Length,
            new ParallelOptions { CancellationToken = cancel },
            i => files[i] = ReadFile(tree, paths[i], ref faults[i]));
        var redirects = ReadRedirects(tree, paths, policy);
        var index = SiteIndex.Of(files.Select(file => WithRedirects(file, redirects)), redirects);
        var finder = new DestinationFinder(index, policy);
        var links = LinkChecker.Check(index, finder, policy, cancel);
        var pages = options.Scope == StaticSiteScope.Pages
            ? PageChecks.Check(new FinishedSite(index, policy, finder, links.Destinations), cancel)
            : [];
        var external = options.ToQuestions() is { } questions
            ? ExternalLinkCheck.Check(index, policy, questions, cancel)
            : [];
        var diagnostics = links.Findings.Concat(pages).Concat(external).Select(finding => finding.ToDiagnostic())
            .Concat(faults.OfType<Diagnostic>())
            .Concat(entries[false].Select(FaultOf))
            .Order(Diagnostic.Order)
            .ToImmutableArray();
        var pageCount = files.Count(file => file.Facts is PageFacts);
        return new StaticSiteReport(diagnostics, TextsOf(tree, diagnostics), pageCount, links.Links, files.Length);
    }

    private static Diagnostic FaultOf(SourceEntry entry) => Unreadable.At(
        Location.StartOf(entry.Path),
        entry.Fault switch
        {
            SourceFault.LinkLoop => "the entry is a link that leads back to itself",
            SourceFault.LinkLeavesTree => "the entry is a link out of the folder, which no host would follow",
            _ => "the entry cannot be read",
        });

    private static SiteFile ReadFile(ISourceTree tree, SitePath path, ref Diagnostic? fault)
    {
        if (!ProducedFileReader.Reads(path))
        {
            return new SiteFile(path, FileFacts.None);
        }

        try
        {
            return new SiteFile(path, ProducedFileReader.Read(path, Decode(path, tree.Read(path)).Text));
        }
        catch (IOException problem)
        {
            fault = Unreadable.At(Location.StartOf(path), $"the file cannot be read: {problem.Message}");
            return new SiteFile(path, FileFacts.None);
        }
    }

    private static RedirectRules ReadRedirects(ISourceTree tree, SitePath[] paths, LinkPolicy policy)
    {
        var path = SitePath.Of(RedirectRules.FileName);
        return Array.BinarySearch(paths, path) >= 0
            ? RedirectRules.Read(Decode(path, tree.Read(path)).Text, policy.BasePath)
            : RedirectRules.None;
    }

    private static SiteFile WithRedirects(SiteFile file, RedirectRules redirects) =>
        file.Path.Value == RedirectRules.FileName ? file with { Facts = redirects.Facts } : file;

    /// <summary>
    /// Pages in other encodings than UTF-8 are read byte for byte, so that places still count columns.
    /// </summary>
    private static SourceText Decode(SitePath path, byte[] bytes) =>
        SourceText.Decode(path, bytes, out _) ?? new SourceText(path, Encoding.Latin1.GetString(bytes));

    private static ImmutableDictionary<SitePath, SourceText> TextsOf(
        ISourceTree tree, ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Where(diagnostic => diagnostic.Rule != Unreadable)
            .Select(diagnostic => diagnostic.Location?.Path).OfType<SitePath>().Distinct()
            .ToImmutableDictionary(path => path, path => Decode(path, tree.Read(path)));
}
