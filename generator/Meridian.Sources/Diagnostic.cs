using System.Collections.Immutable;

namespace Meridian.Sources;

/// <summary>One finding, addressed to the author: what is wrong, where, and what to do.</summary>
public sealed record Diagnostic(Rule Rule, Severity Severity, string Message, Location? Location)
{
    /// <summary>What to do about it, in the author's words.</summary>
    public string? Help { get; init; }

    /// <summary>The change that mends it, where there can be only one.</summary>
    public Fix? Fix { get; init; }

    public ImmutableArray<Related> Related { get; init; } = [];

    /// <summary>The produced file that shows the fault, relative to the output, when there is one.</summary>
    public SitePath? Page { get; init; }

    /// <summary>The link as written, for findings about links.</summary>
    public string? Link { get; init; }

    /// <summary>The order of reports: by path, offset, rule, then message, so that output is stable.</summary>
    public static Comparer<Diagnostic> Order { get; } = Comparer<Diagnostic>.Create(Compare);

    private static int Compare(Diagnostic a, Diagnostic b)
    {
        var byPath = string.CompareOrdinal(a.Location?.Path.Value, b.Location?.Path.Value);
        if (byPath != 0)
        {
            return byPath;
        }

        var bySpan = (a.Location?.Span ?? default).CompareTo(b.Location?.Span ?? default);
        if (bySpan != 0)
        {
            return bySpan;
        }

        var byRule = string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
        return byRule != 0 ? byRule : string.CompareOrdinal(a.Message, b.Message);
    }
}

/// <summary>Another place that helps to understand a finding.</summary>
public sealed record Related(string Message, Location? Location);
