using Meridian.Site.Checks.Links;

namespace Meridian.Site.Tests.Checks;

public class PlaceTests
{
    [Theory]
    [InlineData("index.html", "\uFEFF<p>\r\n<a class=x href = \"nope\" >", "nope", 2, 20)]
    [InlineData("index.html", "<a href='nope'>", "nope", 1, 10)]
    [InlineData("index.html", "<a href=nope>", "nope", 1, 9)]
    [InlineData("index.html", "<b>😀</b><a href=' nope '>", " nope ", 1, 19)]
    [InlineData("index.html", "<a href='n&#111;p&eacute;'>", "n&#111;p&eacute;", 1, 10)]
    [InlineData("index.html", "<a href>", "href", 1, 4)]
    [InlineData("index.html", "<p><img alt=''>", "<img alt=''>", 1, 4)]
    [InlineData(
        "index.html", "<img alt='' src=pic.png srcset='pic.png 1x,\n  nope&amp;x 2x, pic.png 3x'>", "nope&amp;x", 2, 3)]
    [InlineData("index.html", "<p style='color: red; background: url(&quot;nope&quot;)'>", "nope", 1, 45)]
    [InlineData("index.html", "<style>\n a{background:url( nope )}</style>", "nope", 2, 20)]
    [InlineData("index.html", "<meta http-equiv=refresh content=\"0; url=nope\">", "nope", 1, 42)]
    [InlineData(
        "index.html", "<script type='application/ld+json'>{\"é\":1,\"url\":\"/nope\"}</script>", "/nope", 1, 50)]
    [InlineData("index.html", "<p id=a><p id=a>", "a", 1, 15)]
    [InlineData("a.css", "a{b:url('nope')}", "nope", 1, 10)]
    [InlineData("feed.xml", "<rss><item><link>\n /nope </link></item></rss>", "/nope", 2, 2)]
    [InlineData("feed.xml", "<rss><item><description>&lt;a href='/nope'></description></item></rss>", "/nope", 1, 37)]
    public void A_finding_stands_where_its_value_is_stored(
        string path, string text, string stored, int line, int column)
    {
        var report = SmallSite.Report(path, text);
        var location = Assert.Single(report.Diagnostics).Location!;
        var source = report.Texts[location.Path];
        Assert.Equal(stored, source.Slice(location.Span).ToString());
        Assert.Equal(new Meridian.Sources.LinePosition(line, column), source.PositionOf(location.Span.Start));
    }

    [Fact]
    public void Findings_count_the_same_value_before_them()
    {
        var page = Meridian.Site.Html.HtmlFactReader.Read("<a href=nope>1</a><a href=page>2</a><a href=nope>3</a>");
        var index = SiteIndex.Of([new SiteFile(Meridian.Sources.SitePath.Of("index.html"), page)], RedirectRules.None);
        var found = LinkChecker.Check(
            index, new DestinationFinder(index, LinkPolicy.Default), LinkPolicy.Default,
            CancellationToken.None).Findings;
        Assert.Equal(
            [("nope", 0), ("page", 0), ("nope", 1)], found.Select(finding => (finding.Link, finding.Occurrence)));
    }
}
