namespace Meridian.Site.Tests.Checks;

public class SchemeTests
{
    [Theory]
    [InlineData("mailto:a@example.com")]
    [InlineData("MAILTO:a.b+c@example.co.uk")]
    [InlineData("mailto:o'hara@example.com")]
    [InlineData("mailto:a%2Bb@example.com")]
    [InlineData("mailto:a@example.com,b@example.com?subject=Hello%20there&cc=c@example.com")]
    [InlineData("mailto:?subject=Hello")]
    [InlineData("mailto:?to=a@example.com")]
    [InlineData("mailto:%22a%20b%22@example.com")]
    [InlineData("mailto:a@[192.0.2.1]")]
    [InlineData("mailto:a@localhost")]
    [InlineData("mailto:ä@bücher.example")]
    [InlineData("tel:+44-20-7946-0000")]
    [InlineData("tel:020 7946 0000")]
    [InlineData("tel:(020)%207946.0000;ext=12")]
    [InlineData("tel:*100%23")]
    [InlineData("sms:+15551234,+15555678?body=hi")]
    [InlineData("sms:?body=hi")]
    [InlineData("data:,x")]
    [InlineData("data:image/svg+xml,%3Csvg/%3E")]
    [InlineData("data:image/png;base64,iVBORw0KGgo=")]
    public void A_well_formed_address_is_silent(string link) =>
        Assert.Equal("", SmallSite.Findings($"""<a href="{link}">x</a>"""));

    [Theory]
    [InlineData("mailto:")]
    [InlineData("mailto:a")]
    [InlineData("mailto:@example.com")]
    [InlineData("mailto:a@")]
    [InlineData("mailto:a@example..com")]
    [InlineData("mailto:a@-example.com")]
    [InlineData("mailto:a@exam ple.com")]
    [InlineData("mailto:.a@example.com")]
    [InlineData("mailto:a.@example.com")]
    [InlineData("mailto:a..b@example.com")]
    [InlineData("mailto:a b@example.com")]
    [InlineData("mailto:a@example.com,b")]
    [InlineData("mailto:a@example.com?cc=b")]
    [InlineData("mailto:Ann &lt;a@example.com&gt;", "mailto:Ann <a@example.com>")]
    [InlineData("mailto:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@example.com")]
    [InlineData("mailto:a@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.com")]
    [InlineData("tel:")]
    [InlineData("tel:call me")]
    [InlineData("tel:12+34")]
    [InlineData("sms:hello")]
    [InlineData("data:image/png;base64")]
    [InlineData("data:image/png;base64,***")]
    public void A_malformed_address_is_found(string written, string? link = null) =>
        Assert.Equal($"malformed-link {link ?? written}", SmallSite.Findings($"""<a href="{written}">x</a>"""));
}
