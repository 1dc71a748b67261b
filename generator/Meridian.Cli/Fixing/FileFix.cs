using System.Collections.Immutable;
using System.Text;
using Meridian.Sources;

namespace Meridian.Cli.Fixing;

/// <summary>What mending the findings of one file makes of it.</summary>
/// <param name="Before">The file as it was read.</param>
/// <param name="After">Its text with the fixes in it.</param>
/// <param name="Count">How many there are.</param>
internal sealed record FileFix(SourceText Before, string After, int Count)
{
    public SitePath Path => Before.Path;

    /// <summary>
    /// The files that fixes change, by path. Fixes of one place that disagree, or overlap, are left to the author.
    /// Pure.
    /// </summary>
    public static ImmutableArray<FileFix> Of(IEnumerable<Diagnostic> findings, Func<SitePath, SourceText?> sources) =>
    [
        .. findings.Select(finding => finding.Fix).OfType<Fix>()
            .Distinct()
            .GroupBy(fix => fix.Location.Path)
            .OrderBy(file => file.Key)
            .Select(file => sources(file.Key) is { } source ? Of(source, Apart(file)) : null)
            .OfType<FileFix>(),
    ];

    private static FileFix? Of(SourceText source, ImmutableArray<Fix> fixes)
    {
        var text = new StringBuilder(source.Text.Length);
        var at = 0;
        foreach (var fix in fixes)
        {
            text.Append(source.Text, at, fix.Location.Span.Start - at).Append(fix.Replacement);
            at = fix.Location.Span.End;
        }

        text.Append(source.Text, at, source.Text.Length - at);
        return fixes.IsEmpty ? null : new FileFix(source, text.ToString(), fixes.Length);
    }

    private static ImmutableArray<Fix> Apart(IEnumerable<Fix> fixes)
    {
        var sorted = fixes.OrderBy(fix => fix.Location.Span).ToImmutableArray();
        return
        [
            .. sorted.Where((fix, at) =>
                (at == 0 || !Overlap(sorted[at - 1], fix))
                && (at == sorted.Length - 1 || !Overlap(fix, sorted[at + 1]))),
        ];
    }

    private static bool Overlap(Fix a, Fix b) =>
        a.Location.Span.Start < b.Location.Span.End && b.Location.Span.Start < a.Location.Span.End;
}
