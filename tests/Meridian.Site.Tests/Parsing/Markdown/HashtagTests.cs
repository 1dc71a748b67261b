using Meridian.Site.Parsing;
using static Meridian.Site.Tests.Parsing.Markdown.MarkdownCheck;

namespace Meridian.Site.Tests.Parsing.Markdown;

public sealed class HashtagTests
{
    [Theory]
    [InlineData("I like #BackPain!", "I like <tag>#BackPain</tag>!")]
    [InlineData("#BackPain starts", "<tag>#BackPain</tag> starts")]
    [InlineData("(#BackPain)", "(<tag>#BackPain</tag>)")]
    [InlineData("##BackPain", "#<tag>#BackPain</tag>")]
    [InlineData("*#BackPain* _#Other_", "<em><tag>#BackPain</tag></em> <em><tag>#Other</tag></em>")]
    [InlineData("see #Back_Pain.", "see <tag>#Back_Pain</tag>.")]
    [InlineData("see #Self-Care", "see <tag>#Self</tag>-Care")]
    [InlineData("see #Qì #针灸 #पीठदर्द", "see <tag>#Qì</tag> <tag>#针灸</tag> <tag>#पीठदर्द</tag>")]
    [InlineData("see #StressFree🧘", "see <tag>#StressFree</tag>🧘")]
    [InlineData("see ＃BackPain", "see <tag>＃BackPain</tag>")]
    [InlineData("see #O’Neill", "see <tag>#O</tag>’Neill")]
    [InlineData("see #24HourCare", "see <tag>#24HourCare</tag>")]
    public void A_hashtag_in_running_text_is_a_slot(string markdown, string html) =>
        Assert.Equal($"<p>{html}</p>\n", ToHtml(markdown));

    [Theory]
    [InlineData("abc#BackPain")]
    [InlineData("room #2025")]
    [InlineData("at https://ex.com/p#BackPain now")]
    [InlineData("at https://ex.com/?#BackPain now")]
    [InlineData("#️⃣ one")]
    [InlineData("a # b")]
    public void Not_every_number_sign_is_a_hashtag(string text) => Assert.Equal($"<p>{text}</p>\n", ToHtml(text));

    [Theory]
    [InlineData("`#BackPain`")]
    [InlineData("\\#BackPain")]
    [InlineData("    #BackPain")]
    [InlineData("[x](#BackPain)")]
    [InlineData("[the #BackPain tag](/x/)")]
    [InlineData("<https://ex.com/#BackPain>")]
    [InlineData("## Why #BackPain")]
    [InlineData("<a href=\"#BackPain\">#BackPain</a>")]
    [InlineData("<div>#BackPain</div>")]
    [InlineData("![#BackPain](x.jpg)")]
    [InlineData("&#39; &#x27;")]
    public void Code_links_headings_and_html_hold_no_hashtags(string markdown) =>
        Assert.Empty(Parse(markdown).Hashtags);

    [Fact]
    public void The_last_paragraph_of_hashtags_leaves_the_body()
    {
        const string Markdown = "Text #One.\n\n#Self-Care #TCM,\n#UpperBackPain\n";
        var body = Parse(Markdown);
        Assert.Equal("<p>Text <tag>#One</tag>.</p>\n", BodyPrinter.Print(body));
        Assert.Equal(
            [
                "1:6-10 #One Text", "3:1-11 #Self-Care LastLine", "3:12-16 #TCM LastLine",
                "4:1-15 #UpperBackPain LastLine",
            ],
            body.Hashtags.Select(tag => $"{Place(Markdown, tag.Span)} {tag.Text} {tag.Place}"));
    }

    [Theory]
    [InlineData("#One\n\ntext")]
    [InlineData("text\n\n#One and")]
    [InlineData("text\n#One #Two")]
    [InlineData("text\n\n> #One #Two")]
    public void Other_paragraphs_stay(string markdown) =>
        Assert.All(Parse(markdown).Hashtags, tag => Assert.Equal(HashtagPlace.Text, tag.Place));

    [Fact]
    public void Footnotes_after_the_hashtags_do_not_matter() =>
        Assert.Equal(HashtagPlace.LastLine, Parse("a[^1]\n\n#One\n\n[^1]: note").Hashtags.Single().Place);
}
