using System.Globalization;
using Meridian.Cli.Reporters;
using Meridian.Sources;

namespace Meridian.Cli.Tests.Reporters;

/// <summary>Findings in a small text, and a report of them as each form gives it.</summary>
internal static class ReportSample
{
    public static readonly Rule Broken = new("MER0301", "broken-link", Severity.Error);

    public static readonly Rule Odd = new("MER0999", "odd-thing", Severity.Warning);

    /// <summary>A finding on the first place where a text holds some words.</summary>
    public static Diagnostic On(string text, string words, Rule? rule = null) =>
        (rule ?? Broken).At(
            Source(text), new TextSpan(text.IndexOf(words, StringComparison.Ordinal), words.Length), "it is `wrong`");

    public static SourceText Source(string text) => new(SitePath.Of("content/posts/neck.md"), text);

    public static Report Of(string text, params Diagnostic[] found) => new()
    {
        Diagnostics = [.. found],
        Sources = path => path.Value == "content/posts/neck.md" ? Source(text) : null,
    };

    /// <summary>What a reporter writes to standard output and standard error.</summary>
    public static (string Output, string Error) Write(Reporter reporter, Report report, int width = 100)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        reporter.Write(report, new ReportPaper(new Outlet(output, false, width), new Outlet(error, false, width)));
        return (output.ToString(), error.ToString());
    }
}
