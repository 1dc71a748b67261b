using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Meridian.Templating.Builtins;

namespace Meridian.Templating.Tests.Builtins;

public class HtmlEscapeTests
{
    [Theory]
    [InlineData("Fish & Chips", "Fish &amp; Chips")]
    [InlineData("<b class=\"x\">it's</b>", "&lt;b class=&quot;x&quot;&gt;it&#39;s&lt;/b&gt;")]
    [InlineData("Zoë pays 5 £", "Zo&#235; pays 5 &#163;")]
    [InlineData("針灸 ≠ needling", "針灸 ≠ needling")]
    [InlineData("well 🌿 done", "well &#127807; done")]
    [InlineData("&lt;", "&amp;lt;")]
    public void Marks_and_the_upper_half_of_Latin_1_become_entities(string text, string expected) =>
        Assert.Equal(expected, HtmlEscape.Escape(text));

    [Fact]
    public void A_plain_text_is_not_copied()
    {
        var plain = "Book a visit, 9 to 5; no waiting.";
        Assert.Same(plain, HtmlEscape.Escape(plain));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Equal("a\uFFFDb\uFFFD", HtmlEscape.Escape("a\uD83Cb\uDF3F"));

    [Fact]
    public void Any_text_becomes_what_the_platforms_encoder_makes_of_it() =>
        Prop.ForAll<string>(static text => Escapes(text ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_character_becomes_what_the_platforms_encoder_makes_of_it()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            Assert.True(Escapes($"a{(char)code}z"), $"U+{code:X4}");
        }
    }

    private static bool Escapes(string text)
    {
        var expected = WebUtility.HtmlEncode(text);
        var utf8 = new byte[text.Length * HtmlEscape.MaxBytesPerChar];
        var written = HtmlEscape.WriteUtf8(text, utf8);
        return HtmlEscape.Escape(text) == expected && Encoding.UTF8.GetString(utf8, 0, written) == expected;
    }
}
