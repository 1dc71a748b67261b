namespace Meridian.Site.Tests.Checks;

public class FragmentTests
{
    [Theory]
    [InlineData("#")]
    [InlineData("#top")]
    [InlineData("#TOP")]
    [InlineData("#mine")]
    [InlineData("#a%20b")]
    [InlineData("#50%25")]
    [InlineData("#%C3%A9")]
    [InlineData("#é")]
    [InlineData("#x%3Ay")]
    [InlineData("#anchor")]
    [InlineData("#:~:text=anything")]
    [InlineData("#mine:~:text=anything")]
    [InlineData("/about/#team")]
    [InlineData("about#team")]
    [InlineData("/about/#old")]
    [InlineData("about/index.html#%C3%9Cber%20uns")]
    [InlineData("page.html?q#here")]
    [InlineData("page#here")]
    [InlineData("pic.png#anything")]
    [InlineData("/moved/")]
    public void A_place_that_exists_is_silent(string link) => Assert.Equal("", SmallSite.Findings(Page(link)));

    [Theory]
    [InlineData("#Mine")]
    [InlineData("#nope")]
    [InlineData("#inscript")]
    [InlineData("#commented")]
    [InlineData("#inert")]
    [InlineData("#byname")]
    [InlineData("#map")]
    [InlineData("#data")]
    [InlineData("#nope:~:text=x")]
    [InlineData("#mine/")]
    [InlineData("#!/route")]
    [InlineData("/about/#here")]
    [InlineData("page.html#inert")]
    [InlineData("page.html#here#here")]
    [InlineData("/moved/#team")]
    public void A_place_that_does_not_exist_is_found(string link) =>
        Assert.Equal($"broken-fragment {link}", SmallSite.Findings(Page(link)));

    [Theory]
    [InlineData("""<svg><use href="sprite.svg#icon"/></svg>""", "")]
    [InlineData("""<svg><use href="sprite.svg"/></svg>""", "")]
    [InlineData("""<svg><use href="sprite.svg#nope"/></svg>""", "broken-fragment sprite.svg#nope")]
    [InlineData("""<svg><symbol id="s"/><use href="#s"/></svg>""", "")]
    [InlineData("""<svg><use href="#nope"/></svg>""", "broken-fragment #nope")]
    [InlineData("""<base href="/about/"><svg><symbol id="s"/><use href="#s"/></svg>""", "")]
    public void A_drawing_uses_parts_that_exist(string html, string found) =>
        Assert.Equal(found, SmallSite.Findings(html));

    [Theory]
    [InlineData("#minee", "did you mean `#mine`?")]
    [InlineData("/about/#taem", "did you mean `#team`?")]
    [InlineData(
        "/moved/#team",
        "that page only sends readers on to `../about/index.html`, and loses the place: link there directly")]
    public void Help_names_the_place_that_was_meant(string link, string help) =>
        Assert.Equal(help, Assert.Single(SmallSite.Report("index.html", Page(link)).Diagnostics).Help);

    [Fact]
    public void A_page_with_many_places_is_searched_like_one_with_few()
    {
        var many = string.Concat(Enumerable.Range(0, 100).Select(i => $"""<p id="p{i}"><a href="#p{i}">x</a>"""));
        Assert.Equal("broken-fragment #p100", SmallSite.Findings(many + """<a href="#p100">x</a>"""));
    }

    private static string Page(string link) => $"""
        <p id="mine"><p id="a b"><p id="50%"><p id="é"><p id="x%3Ay"><a name="anchor"></a><a href="{link}">x</a>
        <script>"<p id='inscript'>"</script><!-- <p id="commented"> --><template><p id="inert"></template>
        <p name="byname"><map name="map"></map><p data-id="data">
        """;
}
