using System.Globalization;
using System.Text;
using Meridian.Sources;

namespace Meridian.Cli.Reporters;

/// <summary>
/// GitHub Actions' workflow commands, which put findings beside the lines of a change; then the results as in text.
/// </summary>
internal static class GitHubReporter
{
    public static Reporter Reporter { get; } = new("github", Write);

    private static void Write(Report report, ReportPaper paper)
    {
        foreach (var found in report.Diagnostics)
        {
            paper.Output.Writer.Write($"{Command(found, report)}\n");
        }

        foreach (var line in report.Lines)
        {
            paper.Output.Writer.Write($"{line}\n");
        }
    }

    /// <summary>`::error file=,line=,endLine=,col=,endColumn=,title=::message`.</summary>
    private static string Command(Diagnostic found, Report report)
    {
        var command = new StringBuilder("::").Append(found.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        });
        var separator = ' ';
        if (found.Location is { } location)
        {
            var (start, end) = report.PositionsOf(location);
            Property("file", report.Folder + location.Path.Value);
            Property("line", Number(start.Line));
            Property("endLine", Number(end.Line));
            if (start.Line == end.Line)
            {
                // Columns are refused where a place goes over several lines.
                Property("col", Number(start.Column));
                Property("endColumn", Number(end.Column));
            }
        }

        Property("title", $"{found.Rule.Id} {found.Rule.Name}");
        var message = found.Help is { } help ? $"{found.Message}\nhelp: {help}" : found.Message;
        return command.Append("::").Append(EscapeMessage(message)).ToString();

        void Property(string name, string value)
        {
            command.Append(separator).Append(name).Append('=').Append(EscapeProperty(value));
            separator = ',';
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string EscapeMessage(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) =>
        EscapeMessage(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
