using System.Collections.Immutable;
using Meridian.Cli.Images;
using Meridian.Cli.Tests.Disk;
using Meridian.Site.Images;
using Meridian.Sources;
using Meridian.Testing;

namespace Meridian.Cli.Tests.Images;

/// <summary>What the tool makes of a program that is missing, hangs, breaks down or complains.</summary>
public sealed class ImageProgramTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();
    private readonly List<ImmutableArray<string>> _calls = [];

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_program_that_is_not_there_is_said_to_be_missing_with_a_way_to_get_it()
    {
        var skills = new VipsImageTool(
            new InMemorySourceTree(), _scratch.Path, (_, _) => new ProgramEnd(ProgramOutcome.Missing, "")).Skills;
        Assert.Equal("the program libvips is not on this computer", skills.Missing);
        Assert.Contains("`apt install libvips-tools`", skills.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(ProgramOutcome.Stopped), "libvips took too long")]
    [InlineData(nameof(ProgramOutcome.Crashed), "libvips broke down over it")]
    public void An_image_that_takes_the_program_down_is_told_and_the_others_are_made(string end, string fault)
    {
        var outcome = Enum.Parse<ProgramOutcome>(end);
        var tool = Tool(call =>
        {
            Write(call, "half an image");
            return new ProgramEnd(call.Arguments.Contains("bad.png") ? outcome : ProgramOutcome.Ended, "");
        });
        var (good, bad) = (Order("good", ImageFormat.WebP), Order("bad", ImageFormat.WebP));
        var answers = tool.Make([good, bad], default);
        Assert.Equal(fault, answers[bad.Key].Fault);
        Assert.Null(answers[good.Key].Fault);
        Assert.Equal("half an image"u8, tool.Read(good));
    }

    [Fact]
    public void A_complaint_is_passed_on_without_our_names_and_what_was_begun_is_not_taken()
    {
        var tool = Tool(call =>
        {
            Write(call, "half an image");
            return new ProgramEnd(
                ProgramOutcome.Ended, "vipsthumbnail: unable to thumbnail bad.png\nbad.png: not a known format\n");
        });
        var order = Order("bad", ImageFormat.WebP);
        Assert.Equal("libvips says `it.png: not a known format`", tool.Make([order], default)[order.Key].Fault);
    }

    [Fact]
    public void A_png_is_made_without_a_palette_where_the_program_knows_none()
    {
        var tool = Tool(call =>
        {
            if (!call.Arguments[^1].Contains("palette", StringComparison.Ordinal))
            {
                Write(call, "an image");
            }

            return new ProgramEnd(ProgramOutcome.Ended, "");
        });
        var order = Order("a", ImageFormat.Png);
        Assert.Null(tool.Make([order], default)[order.Key].Fault);
    }

    [Fact]
    public void One_run_makes_all_that_is_alike()
    {
        var tool = Tool(call =>
        {
            Write(call, "an image");
            return new ProgramEnd(ProgramOutcome.Ended, "");
        });
        tool.Make([Order("a", ImageFormat.WebP), Order("b", ImageFormat.WebP), Order("b", ImageFormat.Jpeg)], default);
        Assert.Equal(
            [
                "a.png b.png -s 480x -e srgb -o .webp[Q=80,strip]",
                "b.png -s 480x -e srgb -o .jpg[Q=82,optimize_coding,interlace,background=255,strip]",
            ],
            _calls.Select(Plain).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_caller_that_waits_no_longer_stops_the_work()
    {
        var tool = Tool(_ => new ProgramEnd(ProgramOutcome.Ended, ""));
        Assert.Throws<OperationCanceledException>(() =>
            tool.Make([Order("a", ImageFormat.WebP)], new CancellationToken(canceled: true)));
    }

    [Fact]
    public void An_image_that_is_gone_is_a_fault_of_the_output()
    {
        var fault = Assert.Throws<OutputException>(() =>
            Tool(_ => new ProgramEnd(ProgramOutcome.Ended, "")).Read(Order("a", ImageFormat.WebP)));
        Assert.Contains(".meridian", fault.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_of_the_machine_is_run_to_its_end()
    {
        var end = Run(["--version"], TimeSpan.FromMinutes(1));
        Assert.Equal(ProgramOutcome.Ended, end.Outcome);
        Assert.Matches(@"^\d+\.\d+", end.Said);
        Assert.Equal(ProgramOutcome.Missing, OutsideProgram.Run(
            new ProgramCall("no-such-program-here", [], _scratch.Path, TimeSpan.FromMinutes(1)), default).Outcome);
    }

    [Fact]
    public void A_program_that_takes_too_long_is_stopped() =>
        Assert.Equal(ProgramOutcome.Stopped, Run(["msbuild", "-nologo", "-help"], TimeSpan.Zero).Outcome);

    private static string Plain(ImmutableArray<string> call) =>
        string.Join(' ', call[..^1]) + " " + call[^1][(call[^1].IndexOf("%s", StringComparison.Ordinal) + 2)..];

    private static ImageOrder Order(string hash, ImageFormat format) => new(
        $"{hash}{format}", new FileSubject(hash, SitePath.Of($"content/{hash}.png")), format, 480, 0, ImageFit.Width);

    /// <summary>Writes a file for every image that a call names.</summary>
    private static void Write(ProgramCall call, string text)
    {
        var pattern = call.Arguments[^1][..call.Arguments[^1].IndexOf('[', StringComparison.Ordinal)];
        foreach (var name in call.Arguments.TakeWhile(argument => argument != "-s"))
        {
            var made = pattern.Replace("%s", Path.GetFileNameWithoutExtension(name), StringComparison.Ordinal);
            File.WriteAllText(Path.Join(call.Folder, made), text);
        }
    }

    private ProgramEnd Run(ImmutableArray<string> arguments, TimeSpan patience) =>
        OutsideProgram.Run(new ProgramCall("dotnet", arguments, _scratch.Path, patience), default);

    private VipsImageTool Tool(Func<ProgramCall, ProgramEnd> make)
    {
        var source = new InMemorySourceTree()
            .With("content/a.png", "a").With("content/b.png", "b")
            .With("content/good.png", "good").With("content/bad.png", "bad");
        return new VipsImageTool(source, _scratch.Path, (call, _) =>
        {
            if (call.Arguments is ["--vips-version"])
            {
                return new ProgramEnd(ProgramOutcome.Ended, "libvips 8.99.1");
            }

            if (call.Arguments[0] is "pixels.pnm" or "drawing.svg")
            {
                return new ProgramEnd(ProgramOutcome.Ended, "");
            }

            lock (_calls)
            {
                _calls.Add(call.Arguments);
            }

            return make(call);
        });
    }
}
