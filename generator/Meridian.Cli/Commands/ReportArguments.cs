using Meridian.Cli.Reporters;

namespace Meridian.Cli.Commands;

/// <summary>What the command line said about reporting.</summary>
internal sealed record ReportArguments(Reporter Reporter, Detail Detail, ReportPaper Paper)
{
    public void Write(Report report)
    {
        Reporter.Write(report, Paper);
        Paper.Output.Writer.Flush();
        Paper.Error.Writer.Flush();
    }
}

/// <summary>How much is said besides what was asked for.</summary>
internal enum Detail
{
    Quiet,
    Usual,
    Verbose,
}
