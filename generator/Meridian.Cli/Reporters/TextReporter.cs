using System.Globalization;
using Meridian.Sources;

namespace Meridian.Cli.Reporters;

/// <summary>
/// The form for people: findings to standard error, each with its place, the line it is on and what to do; results to
/// standard output.
/// </summary>
internal static class TextReporter
{
    public static Reporter Reporter { get; } = new("text", Write);

    /// <summary>
    /// The first line of a finding, without its help: `path:line:col  error MER0301 broken-link: message`.
    /// </summary>
    public static string Heading(Diagnostic found, Report report, Ink ink)
    {
        var label = ink.Of(found.Severity, $"{Wording.Of(found.Severity)} {found.Rule.Id}");
        var heading = $"{label} {found.Rule.Name}: {Clean(found.Message)}";
        return found.Location is { } location ? $"{ink.Bold(Place(location, report))}  {heading}" : heading;
    }

    private static void Write(Report report, ReportPaper paper)
    {
        foreach (var found in report.Diagnostics)
        {
            WriteFinding(found, report, paper);
            paper.Error.Writer.Write('\n');
        }

        if (report.Diagnostics.Length > 1)
        {
            var files = report.Diagnostics.Select(found => found.Location?.Path).OfType<SitePath>().Distinct().Count();
            var where = files == 0 ? "" : $" in {Wording.Count(files, "file")}";
            paper.Error.Writer.Write($"{Wording.Findings(report)}{where}\n");
        }

        paper.Error.Writer.Flush();
        foreach (var line in report.Lines)
        {
            paper.Output.Writer.Write($"{line}\n");
        }
    }

    private static void WriteFinding(Diagnostic found, Report report, ReportPaper paper)
    {
        var error = paper.Error.Writer;
        error.Write($"{Heading(found, report, paper.Ink)}\n");
        if (found.Location is { } location && report.Sources(location.Path) is { } source)
        {
            foreach (var line in SourceExcerpt.Of(source, location.Span, paper.Error.Width - 2))
            {
                error.Write($"  {line}\n");
            }
        }

        foreach (var related in found.Related)
        {
            var place = related.Location is { } at ? $"{Place(at, report)}: " : "";
            error.Write($"  {paper.Ink.Faint("see:")} {place}{Clean(related.Message)}\n");
        }

        if (found.Help is { } help)
        {
            error.Write($"  {paper.Ink.Good("help:")} {Clean(help)}\n");
        }
    }

    private static string Place(Location location, Report report)
    {
        var at = report.PositionsOf(location).Start;
        return string.Create(CultureInfo.InvariantCulture, $"{Clean(location.Path.Value)}:{at.Line}:{at.Column}");
    }

    /// <summary>Text that an author wrote cannot move the cursor or break a line.</summary>
    private static string Clean(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : text;
}
