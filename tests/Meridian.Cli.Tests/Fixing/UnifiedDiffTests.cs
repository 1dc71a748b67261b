using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Meridian.Cli.Fixing;
using Meridian.Cli.Tests.Disk;
using Meridian.Sources;

namespace Meridian.Cli.Tests.Fixing;

public class UnifiedDiffTests
{
    [Fact]
    public void A_change_stands_between_the_lines_around_it() => Assert.Equal(
        """
        --- a/notes.md
        +++ b/notes.md
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8
        """.Split('\n').Select(line => line.TrimEnd('\r')),
        Diff("notes.md", Lines(9), Lines(9).Replace("5\n", "five\n", StringComparison.Ordinal)));

    [Theory]
    [InlineData(new[] { 1 }, "-1,4")]
    [InlineData(new[] { 30 }, "-27,4")]
    [InlineData(new[] { 1, 2 }, "-1,5")]
    [InlineData(new[] { 5, 11 }, "-2,13")]
    [InlineData(new[] { 5, 12 }, "-2,14")]
    [InlineData(new[] { 5, 13 }, "-2,7 -10,7")]
    public void Changes_that_are_near_share_their_surroundings(int[] changed, string hunks)
    {
        var after = string.Concat(Enumerable.Range(1, 30).Select(i => changed.Contains(i) ? $"new {i}\n" : $"{i}\n"));
        Assert.Equal(hunks, string.Join(' ', Diff("a", Lines(30), after)
            .Where(line => line.StartsWith("@@", StringComparison.Ordinal)).Select(line => line.Split(' ')[1])));
    }

    [Fact]
    public void A_file_without_a_last_line_break_stays_so() => Assert.Equal(
        [
            "--- a/a", "+++ b/a", "@@ -1,2 +1,2 @@", " 1",
            "-2", "\\ No newline at end of file", "+two", "\\ No newline at end of file",
        ],
        Diff("a", "1\n2", "1\ntwo"));

    [Theory]
    [InlineData("content/posts/neck.md", "content/posts/neck.md")]
    [InlineData("content/posts/neck pain.md", "content/posts/neck pain.md\t")]
    [InlineData("content/posts/über.md", "content/posts/über.md")]
    public void Names_stand_as_Git_writes_them(string path, string written) =>
        Assert.Equal($"+++ b/{written}", Diff(path, "a\n", "b\n")[1]);

    [Fact]
    public void Names_that_would_be_misread_stand_in_quotes() =>
        Assert.Equal("+++ \"b/a\\\"b\\001.md\"", Diff("a\"b\u0001.md", "a\n", "b\n")[1]);

    [SkippableTheory]
    [InlineData("git", "apply", "--whitespace=nowarn", "-")]
    [InlineData("patch", "-p1", "--quiet", "--binary")]
    public void Patches_apply_to_the_byte(string program, params string[] arguments)
    {
        using var scratch = new ScratchFolder();
        var files = Gen.Sample(Edits, 60, 40)
            .Select((edit, i) => (Path: $"content/p {i % 3}/{i}-ü.md", edit.Before, edit.After))
            .ToList();
        var patch = new StringBuilder("1 published · 0 drafts\n");
        foreach (var (path, before, after) in files)
        {
            scratch.Put(path, before);
            foreach (var line in before == after ? [] : Diff(path, before, after))
            {
                patch.Append(line).Append('\n');
            }
        }

        Run(program, arguments, scratch.Path, patch.Append("in 0.41 s\n").ToString());
        Assert.All(files, file => Assert.Equal(file.After, File.ReadAllText(scratch.At(file.Path))));
    }

    /// <summary>Texts of odd lines, and the same with some of these changed, where there was something.</summary>
    private static Gen<(string Before, string After)> Edits =>
        from lines in Gen.Elements("", "a", "b\r", "é 🙂", "-x", "+x", "@@ x", "\\ x", "\t y ", "--- a/x").ListOf()
        from changed in Gen.Elements(true, false, false, false, false).ArrayOf(lines.Count)
        from end in Gen.Elements("", "\n")
        let before = string.Join('\n', lines.Select(line => line)) + end
        let after = string.Join('\n', lines.Select((line, i) => changed[i] && line.Length > 0 ? "changed" : line)) + end
        select (before, after);

    private static string Lines(int count) => string.Concat(Enumerable.Range(1, count).Select(i => $"{i}\n"));

    private static string[] Diff(string path, string before, string after) =>
        [.. UnifiedDiff.Of(new FileFix(new SourceText(SitePath.Of(path), before), after, 1), "")];

    private static void Run(string program, string[] arguments, string folder, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Skip.If(process is null, $"{program} is not installed");
        }

        using (process)
        {
            process!.StandardInput.Write(input);
            process.StandardInput.Close();
            var said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, said);
        }
    }
}
