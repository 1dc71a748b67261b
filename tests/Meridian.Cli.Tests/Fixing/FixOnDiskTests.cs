using System.Text;
using Meridian.Cli.Tests.BadInput;

namespace Meridian.Cli.Tests.Fixing;

/// <summary>What mending leaves of a file on the disk: all but the link.</summary>
public sealed class FixOnDiskTests : IDisposable
{
    private const string Text =
        "---\r\ntitle: Back\r\ndate: 2026-05-02\r\n---\r\n\r\n"
        + "See [é 🙂](/Posts/Neck/) and\n[again](/POSTS/neck/#x).\r\nEnd";

    private readonly DiskSite _site = new();

    public static TheoryData<string> Encodings() => ["utf-8", "utf-8 with mark", "utf-16 little", "utf-16 big"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_mended_file_keeps_its_encoding_and_its_line_breaks(string name)
    {
        var encoding = Named(name);
        Put(encoding, Text);
        var run = _site.Run("check", "--fix", "--write", "--now", "2026-12-01");
        Assert.Contains("mended 2 links in content/posts/back.md", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            Convert.ToHexString(Bytes(encoding, Text.Replace("/Posts/Neck/", "/posts/neck/", StringComparison.Ordinal)
                .Replace("/POSTS/neck/", "/posts/neck/", StringComparison.Ordinal))),
            Convert.ToHexString(File.ReadAllBytes(_site.At("content/posts/back.md"))));
        Assert.DoesNotContain("MER0301", _site.Run("check", "--now", "2026-12-01").Error, StringComparison.Ordinal);
        Assert.Equal(
            ["back.md", "neck.md"], Directory.GetFiles(_site.At("content/posts")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Showing_changes_nothing()
    {
        Put(Named("utf-8"), Text);
        var before = _site.Show("content");
        var run = _site.Run("check", "--fix", "--now", "2026-12-01");
        Assert.Contains("+++ b/content/posts/back.md\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, _site.Show("content"));
    }

    [Fact]
    public void A_text_in_another_encoding_than_the_patch_is_named_instead()
    {
        Put(Named("utf-16 little"), Text);
        var run = _site.Run("check", "--fix", "--now", "2026-12-01");
        Assert.DoesNotContain("+++", run.Output, StringComparison.Ordinal);
        Assert.Contains("content/posts/back.md is not UTF-8", run.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void A_link_to_a_file_stays_a_link_and_rights_stay_as_they_were()
    {
        Skip.If(OperatingSystem.IsWindows(), "links and rights are those of Unix");
        Put(Named("utf-8"), Text);
        var (post, kept) = (_site.At("content/posts/back.md"), _site.At("content/kept.txt"));
        File.Move(post, kept);
        File.SetUnixFileMode(kept, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(post, "../kept.txt");
        _site.Run("check", "--fix", "--write", "--now", "2026-12-01");
        Assert.NotNull(new FileInfo(post).LinkTarget);
        Assert.Contains("/posts/neck/#x", File.ReadAllText(kept), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(kept));
    }

    public void Dispose() => _site.Dispose();

    private static Encoding Named(string name) => name switch
    {
        "utf-8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        "utf-8 with mark" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        "utf-16 little" => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        _ => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
    };

    private void Put(Encoding encoding, string text) =>
        File.WriteAllBytes(_site.At("content/posts/back.md"), Bytes(encoding, text));

    private static byte[] Bytes(Encoding encoding, string text) =>
        [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
}
