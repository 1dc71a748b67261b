namespace Meridian.Cli.Reporters;

/// <summary>A form that reports take.</summary>
/// <param name="Name">What `--format` calls it.</param>
/// <param name="Write">Writes one report.</param>
internal sealed record Reporter(string Name, Action<Report, ReportPaper> Write)
{
    /// <summary>Standard output holds one document of this form and nothing else.</summary>
    public bool IsDocument { get; init; }
}

/// <summary>What a report is written on.</summary>
internal sealed record ReportPaper(Outlet Output, Outlet Error)
{
    /// <summary>Whether lines to standard error may be coloured.</summary>
    public Ink Ink { get; init; } = Ink.None;
}
