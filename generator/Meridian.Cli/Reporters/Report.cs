using System.Collections.Immutable;
using System.Text.Json;
using Meridian.Sources;

namespace Meridian.Cli.Reporters;

/// <summary>What a verb has to say, whatever the format it is said in.</summary>
internal sealed record Report
{
    /// <summary>Every finding, sorted.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Looks up the text that a finding points into.</summary>
    public Func<SitePath, SourceText?> Sources { get; init; } = _ => null;

    /// <summary>
    /// The folder of the site as seen from where the command ran, ended by `/`, or empty. Formats read by hosts of code
    /// put it before every path, so that the host finds the file.
    /// </summary>
    public string Folder { get; init; } = "";

    public ReportCounts Counts { get; init; } = new();

    /// <summary>What was asked for, one object each: posts, rules, files.</summary>
    public ImmutableArray<ReportItem> Items { get; init; } = [];

    /// <summary>The same as lines of text, for people and for pipes.</summary>
    public ImmutableArray<string> Lines { get; init; } = [];

    public int Errors => Diagnostics.Count(found => found.Severity == Severity.Error);

    public int Warnings => Diagnostics.Count(found => found.Severity == Severity.Warning);

    public int Notes => Diagnostics.Count(found => found.Severity == Severity.Note);

    /// <summary>The position of a finding's first character and of the one after its last, as people count.</summary>
    public (LinePosition Start, LinePosition End) PositionsOf(Location location) =>
        Sources(location.Path) is { } source
            ? (source.PositionOf(location.Span.Start), source.PositionOf(location.Span.End))
            : (new LinePosition(1, 1), new LinePosition(1, 1));
}

/// <summary>The numbers of a report's summary.</summary>
internal sealed record ReportCounts
{
    public int Pages { get; init; }

    public int Links { get; init; }

    public int Files { get; init; }

    public int Changed { get; init; }

    public long Milliseconds { get; init; }
}

/// <summary>One object of a report, which writes its own members.</summary>
internal sealed record ReportItem(Action<Utf8JsonWriter> WriteMembers);
