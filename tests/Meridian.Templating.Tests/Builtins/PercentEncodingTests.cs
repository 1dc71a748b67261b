using FsCheck;
using FsCheck.Fluent;
using Meridian.Templating.Builtins;

namespace Meridian.Templating.Tests.Builtins;

public class PercentEncodingTests
{
    [Theory]
    [InlineData("neck & back", "neck%20%26%20back")]
    [InlineData("a/b?c=d#e", "a%2Fb%3Fc%3Dd%23e")]
    [InlineData("50%", "50%25")]
    [InlineData("Qì", "Q%C3%AC")]
    [InlineData("plain-text_1.~", "plain-text_1.~")]
    public void A_part_of_a_URL_keeps_only_unreserved_characters(string text, string expected) =>
        Assert.Equal(expected, PercentEncoding.Encode(text));

    [Theory]
    [InlineData("/my file.pdf?page=1&x[]=2#top", "/my%20file.pdf?page=1&x[]=2#top")]
    [InlineData("100%41", "100%2541")]
    [InlineData("\"<>\\^`{|}", "%22%3C%3E%5C%5E%60%7B%7C%7D")]
    public void A_whole_URL_keeps_its_delimiters(string text, string expected) =>
        Assert.Equal(expected, PercentEncoding.Escape(text));

    [Fact]
    public void Any_text_is_encoded_as_the_platform_does_it() =>
        Prop.ForAll<string>(static text =>
            PercentEncoding.Encode(text ?? "") == Uri.EscapeDataString(text ?? "")).QuickCheckThrowOnFailure();
}
