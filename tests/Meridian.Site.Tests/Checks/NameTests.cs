namespace Meridian.Site.Tests.Checks;

public class NameTests
{
    [Theory]
    [InlineData("""<img src="pic.png">""", "missing-alt pic.png")]
    [InlineData("""<img srcset="pic.png 2x">""", "missing-alt pic.png")]
    [InlineData("""<figure><img src="pic.png"><figcaption>c</figcaption></figure>""", "missing-alt pic.png")]
    [InlineData("""<input type="image" src="pic.png">""", "missing-alt pic.png")]
    [InlineData("""<input type="IMAGE" src="pic.png" alt=" ">""", "missing-alt pic.png")]
    [InlineData("""<map><area href="page.html"></map>""", "missing-alt page.html")]
    [InlineData("""<p id="a"><p id="a"><p id="a">""", "duplicate-id #a; duplicate-id #a")]
    [InlineData("""<p id="a"><svg><g id="a"/></svg>""", "duplicate-id #a")]
    [InlineData("""<label for="nope">l</label>""", "broken-reference #nope")]
    [InlineData("""<label for="d">l</label><div id="d"></div>""", "broken-reference #d")]
    [InlineData("""<table><tr><th id="h">h</th><td headers="h nope">c</td></tr></table>""", "broken-reference #nope")]
    [InlineData("""<div id="f"></div><input form="f">""", "broken-reference #f")]
    [InlineData("""<input list="nope">""", "broken-reference #nope")]
    [InlineData("""<p itemref="nope">""", "broken-reference #nope")]
    [InlineData("""<p aria-labelledby="nope">""", "broken-reference #nope")]
    [InlineData("""<img alt="" src="pic.png" usemap="#nope">""", "broken-reference #nope")]
    [InlineData("""<map name="m"></map><img alt="" src="pic.png" usemap="m">""", "broken-reference m")]
    public void A_name_that_does_not_hold_is_found(string html, string found) =>
        Assert.Equal(found, SmallSite.Findings(html));

    [Theory]
    [InlineData("""<img src="pic.png" alt=""><img src="pic.png" alt><img src="pic.png" alt="  ">""")]
    [InlineData("""<img src="pic.png" aria-hidden="true"><img src="pic.png" role="presentation">""")]
    [InlineData("""<input src="pic.png"><input type="image" src="pic.png" alt="go"><area shape="default">""")]
    [InlineData("""<p id="a"><p id="A"><p id=""><p id=""><a name="a"></a>""")]
    [InlineData("""<p id="a"><template><p id="a"></template><noscript><p id="a"></noscript>""")]
    [InlineData("""<label for="i">l</label><input id="i"><label>m</label><label for="x-y">n</label><x-y id="x-y"></x-y>""")]
    [InlineData("""<form id="f"></form><input form="f" list="d"><datalist id="d"></datalist>""")]
    [InlineData("""<map name="m"></map><img alt="" src="pic.png" usemap="#m">""")]
    public void A_name_that_holds_is_silent(string html) => Assert.Equal("", SmallSite.Findings(html));
}
