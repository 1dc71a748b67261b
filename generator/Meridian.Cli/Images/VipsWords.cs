using Meridian.Site.Images;

namespace Meridian.Cli.Images;

/// <summary>Reads what libvips says of images that it could not make.</summary>
internal static class VipsWords
{
    private const string Complaint = "unable to thumbnail";

    /// <summary>True when the program named the order's subject as one that it could not make. Pure.</summary>
    public static bool Complains(ProgramEnd end, ImageOrder order) => LineOf(end, order) >= 0;

    /// <summary>Why an order was not made, as the end of a sentence. Pure.</summary>
    public static string Of(ProgramEnd end, ImageOrder order) => end.Outcome switch
    {
        ProgramOutcome.Stopped => "libvips took too long",
        ProgramOutcome.Crashed => "libvips broke down over it",
        ProgramOutcome.Missing => "libvips could not be started",
        _ => Reason(end, order) is { } reason ? $"libvips says `{reason}`" : "libvips did not say why",
    };

    /// <summary>The line behind the complaint, without what it says of our own folders.</summary>
    private static string? Reason(ProgramEnd end, ImageOrder order)
    {
        var lines = end.Said.Split('\n');
        var at = LineOf(end, order);
        var reason = at >= 0 && at + 1 < lines.Length ? lines[at + 1].Trim() : "";
        return reason.Length == 0 ? null : reason.Replace(order.Subject.Hash, "it", StringComparison.Ordinal);
    }

    private static int LineOf(ProgramEnd end, ImageOrder order) => Array.FindIndex(
        end.Said.Split('\n'),
        line => line.Contains(Complaint, StringComparison.Ordinal)
            && line.Contains(order.Subject.Hash, StringComparison.Ordinal));
}
