using Meridian.Cli.Reporters;
using Meridian.Site;
using Spectre.Console;

namespace Meridian.Cli.Commands;

/// <summary>Shows a person at a terminal what a build is doing, once it takes long enough to wonder.</summary>
internal static class BuildProgress
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);

    public static BuildReport Show(
        ReportArguments reporting, Surroundings surroundings, Func<IProgress<BuildStage>?, BuildReport> build)
    {
        if (!surroundings.Error.IsTerminal || reporting.Detail == Detail.Quiet)
        {
            return build(null);
        }

        var stage = new LatestStage();
        var work = Task.Run(() => build(stage), CancellationToken.None);
        if (!IsOver(work, Patience))
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(surroundings.Error.Writer),
                Ansi = AnsiSupport.Yes,
                ColorSystem = reporting.Paper.Ink == Ink.None
                    ? ColorSystemSupport.NoColors
                    : ColorSystemSupport.Standard,
            });
            console.Status().Start(stage.Label, status =>
            {
                while (!IsOver(work, Refresh))
                {
                    status.Status = stage.Label;
                }
            });
        }

        return work.GetAwaiter().GetResult();
    }

    /// <summary>Waits a while; a failure is an end too, and is thrown where the result is taken.</summary>
    private static bool IsOver(Task work, TimeSpan patience) =>
        Task.WaitAny([work], patience) == 0;

    private sealed class LatestStage : IProgress<BuildStage>
    {
        private volatile int _stage;

        public string Label => (BuildStage)_stage switch
        {
            BuildStage.Load => "reading the site",
            BuildStage.Parse => "reading the posts",
            BuildStage.Model or BuildStage.Plan => "planning the pages",
            BuildStage.Images => "making the images smaller",
            BuildStage.Render => "making the pages",
            BuildStage.Check => "checking the site",
            _ => "writing the site",
        };

        public void Report(BuildStage value) => _stage = (int)value;
    }
}
