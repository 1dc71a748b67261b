using System.Collections.Immutable;
using System.Globalization;
using Meridian.Cli;
using Meridian.Cli.External;
using Meridian.Server;
using Meridian.Sources;

namespace Meridian.Testing.Scenarios;

/// <summary>
/// The world around a scenario's commands: a disk in memory, and a clock that stands at 2026-12-01T00:00Z unless a
/// `-- surroundings --` section says otherwise.
/// </summary>
internal static class ScenarioSurroundings
{
    /// <summary>The line that lets nobody write into the author's files.</summary>
    public const string ReadOnlyContent = "content is read-only";

    public static Surroundings Of(ImmutableArray<string> lines, MemoryDisk disk, TextWriter output, TextWriter error)
    {
        var clock = new StandingClock(new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero));
        var surroundings = new Surroundings
        {
            Output = new Outlet(output, IsTerminal: false, Outlet.UsualWidth),
            Error = new Outlet(error, IsTerminal: false, Outlet.UsualWidth),
            WorkingFolder = MemoryDisk.Home,
            Variable = _ => null,
            Clock = clock,
            OpenSite = disk.OpenSite,
            OpenFolder = disk.OpenFolder,
            OpenOutput = (place, source) => disk.OpenOutput(place.Output, source),
            WrittenFiles = place => disk.WrittenFiles(place.Output),
            OpenWeb = () => new ScriptedWeb(lines),
            OpenImages = (_, _) => lines.Any(ScriptedImages.IsLine) ? new ScriptedImages(lines) : null,
            WebTime = new WebTime(clock, (_, _) => Task.CompletedTask),
            OpenPreview = (_, options) => new ShortPreview(options),
            Browse = _ => { },
            Workspace = disk,
        };
        return lines.Where(line => line.Trim().Length > 0 && !ScriptedWeb.IsLine(line) && !ScriptedImages.IsLine(line))
            .Aggregate(surroundings, Apply);
    }

    private static Surroundings Apply(Surroundings surroundings, string line) => line.Split(' ', 2) switch
    {
        _ when line == ReadOnlyContent => surroundings,
        ["output", "is read-only"] => surroundings with
        {
            OpenOutput = (place, _) =>
                throw new OutputException($"the folder `{Path.GetFileName(place.Output)}` is read-only"),
        },
        ["crash"] => surroundings with { OpenSite = _ => throw new InvalidOperationException("Something broke.") },
        ["cancelled"] => surroundings with { Cancel = new CancellationToken(canceled: true) },
        ["clock", var text] => surroundings with
        {
            Clock = new StandingClock(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture)),
        },
        ["terminal", var width] => surroundings with
        {
            Output = surroundings.Output with { IsTerminal = true, Width = Number(width) },
            Error = surroundings.Error with { IsTerminal = true, Width = Number(width) },
        },
        ["env", var text] when text.Split('=', 2) is [var name, var value] => surroundings with
        {
            Variable = asked => asked == name ? value : surroundings.Variable(asked),
        },
        _ => throw new ScenarioException($"surroundings cannot be `{line}`"),
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A preview that is stopped after its first build.</summary>
    private sealed class ShortPreview(PreviewOptions options) : IPreview
    {
        public Uri Address { get; } = new($"http://{options.Host}:{options.Port}{options.BasePath}");

        public void Show(PreviewState state)
        {
        }

        public bool WaitForChange(CancellationToken cancel) => false;

        public void Dispose()
        {
        }
    }

    /// <summary>A clock that says the same moment for ever.</summary>
    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => now;

        public override long GetTimestamp() => 0;
    }
}
