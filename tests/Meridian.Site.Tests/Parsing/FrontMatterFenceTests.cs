using Meridian.Site.Parsing;
using Meridian.Sources;
using NodaTime;

namespace Meridian.Site.Tests.Parsing;

public sealed class FrontMatterFenceTests
{
    [Theory]
    [InlineData("---\ntitle: x\n---\nBody", "title: x\n", "Body")]
    [InlineData("---\ntitle: x\n...\nBody", "title: x\n", "Body")]
    [InlineData("--- \ntitle: x\n---\t\nBody", "title: x\n", "Body")]
    [InlineData("\uFEFF---\r\ntitle: x\r\n---\r\nBody", "title: x\r\n", "Body")]
    [InlineData("\n \n---\ntitle: x\n---\nBody", "title: x\n", "Body")]
    [InlineData("---\n---\nBody", "", "Body")]
    [InlineData("---\ntitle: x\n---", "title: x\n", "")]
    [InlineData("---\na: b\n---\nOne\n---\nTwo\n---\n", "a: b\n", "One\n---\nTwo\n---\n")]
    [InlineData("---\na: |\n  ---\n---\nBody", "a: |\n  ---\n", "Body")]
    [InlineData("---\ra: b\r---\rBody", "a: b\r", "Body")]
    public void Front_matter_lies_between_the_first_two_delimiters(string text, string block, string body)
    {
        var fence = FrontMatterFence.Find(new SourceText(SitePath.Of("a.md"), text));
        Assert.Equal(block, text.Substring(fence.Block?.Start ?? 0, fence.Block?.Length ?? 0));
        Assert.Equal(body, text.Substring(fence.Body.Start, fence.Body.Length));
        Assert.True(fence.IsClosed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Body\n---\nmore\n---\n")]
    [InlineData("----\na: b\n----\n")]
    [InlineData(" ---\na: b\n---\n")]
    [InlineData("\n\n")]
    public void A_file_without_a_delimiter_at_its_top_is_all_body(string text)
    {
        var reading = Read(text);
        Assert.Null(reading.FrontMatter.Block);
        Assert.Equal(new TextSpan(0, text.Length), reading.FrontMatter.Body);
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public void Front_matter_that_is_never_closed_is_one_error_and_keeps_the_body()
    {
        const string text = "---\ntitle: Neck: pain\nspoke: x\n\nBody: here\n";
        var reading = Read(text);
        var error = Assert.Single(reading.Diagnostics);
        Assert.Equal("the front matter that starts here is never closed", error.Message);
        Assert.Equal(new TextSpan(0, 3), error.Location?.Span);
        Assert.Equal("Neck: pain", reading.FrontMatter.Title?.Value);
        Assert.False(reading.FrontMatter.IsWhole);
        Assert.Equal("\nBody: here\n", text[reading.FrontMatter.Body.Start..]);
    }

    [Fact]
    public void Broken_front_matter_keeps_what_stands_before_the_break_and_the_body()
    {
        var reading = Read("---\ntitle: Neck\nsummary: \"open\ndraft: true\n---\nBody");
        Assert.Equal("broken-yaml", Assert.Single(reading.Diagnostics).Rule.Name);
        Assert.Equal("Neck", reading.FrontMatter.Title?.Value);
        Assert.False(reading.FrontMatter.IsWhole);
        Assert.Equal(4, reading.FrontMatter.Body.Length);
    }

    [Fact]
    public void Front_matter_of_another_form_is_an_error_that_says_so() =>
        Assert.Equal(
            "front-matter-not-yaml", Assert.Single(Read("+++\ntitle = \"x\"\n+++\nBody").Diagnostics).Rule.Name);

    private static FrontMatterReading Read(string text) =>
        FrontMatterReader.Read(new SourceText(SitePath.Of("a.md"), text), new ParseOptions(DateTimeZone.Utc));
}
