using System.Text;

namespace Meridian.Sources.Tests;

public class SourceTextTests
{
    private static readonly SitePath Path = SitePath.Of("content/posts/a.md");

    [Theory]
    [InlineData("ab\ncd", 0, 1, 1)]
    [InlineData("ab\ncd", 2, 1, 3)]
    [InlineData("ab\ncd", 3, 2, 1)]
    [InlineData("ab\r\ncd", 4, 2, 1)]
    [InlineData("ab\rcd", 3, 2, 1)]
    [InlineData("ab\n", 3, 2, 1)]
    [InlineData("\uFEFFab", 1, 1, 2)]
    [InlineData("\U0001F9D8x", 2, 1, 3)]
    [InlineData("ab", 99, 1, 3)]
    [InlineData("ab", -1, 1, 1)]
    public void A_position_counts_lines_and_utf16_units_from_one(string text, int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), new SourceText(Path, text).PositionOf(offset));

    [Fact]
    public void A_line_comes_without_its_break()
    {
        var text = new SourceText(Path, "one\r\ntwo\n\nfour");
        Assert.Equal(
            ["one", "two", "", "four"], Enumerable.Range(1, text.LineCount).Select(line => text.Line(line).ToString()));
    }

    [Fact]
    public void Utf8_is_read_with_its_mark_as_a_character() =>
        Assert.Equal("\uFEFFQì", SourceText.Decode(Path, [0xEF, 0xBB, 0xBF, .. "Qì"u8], out _)?.Text);

    [Fact]
    public void Utf16_with_a_mark_is_read_in_either_order()
    {
        Assert.Equal(
            "\uFEFFQì",
            SourceText.Decode(Path, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Qì")], out var little)?.Text);
        Assert.Equal(
            "\uFEFFQì",
            SourceText.Decode(Path, [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("Qì")], out var big)?.Text);
        Assert.Equal((TextEncoding.Utf16LittleEndian, TextEncoding.Utf16BigEndian), (little, big));
    }

    [Fact]
    public void What_is_neither_is_not_guessed() => Assert.Null(SourceText.Decode(Path, [0x51, 0xEC], out _));
}
