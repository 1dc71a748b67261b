using FsCheck;
using FsCheck.Fluent;
using Meridian.Site.Checks.Links;
using Meridian.Site.Html;

namespace Meridian.Site.Tests.Checks;

public class NeverThrowsTests
{
    private static readonly string[] Pieces =
    [
        "<a href=", "<img src='", "\"", "'", ">", "</a>", "<svg>", "</svg>", "<use xlink:href=#", "<template>",
        "</template>", "<style>", "</style>", "url(", ")", "@import ", "<script type=application/ld+json>",
        "{\"url\":", "</script>", "\\", "&amp;", "&#x10FFFF;", "&#xD800;", "%", "%2e%2E/", "//", ":", "#", "?", "é",
        "😀", "\0", "\r\n", "\t", " ", "<!--", "-->", "<![CDATA[", "]]>", "<meta http-equiv=refresh content=0;url=",
        "<base href=", "mailto:", "tel:", "data:", "http://", "[", "]", "<h1>", "<p>", "</p>", "<rss><item><link>",
        "</link>", "<loc>", "<!DOCTYPE [", "srcset='", "a 1x, b", "=", "/", "\uD800",
    ];

    private static readonly Arbitrary<string> Texts =
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    [Fact]
    public void Any_text_is_read_as_any_kind_of_file() => Prop.ForAll(Texts, text =>
    {
        foreach (var name in (string[])
            ["index.html", "a.css", "a.svg", "a.xml", "a.json", "manifest.json", "_redirects", "robots.txt"])
        {
            var report = SmallSite.Report(name, text);
            Assert.All(report.Diagnostics, found => Assert.InRange(
                found.Location!.Span.End, found.Location.Span.Start, report.Texts[found.Location.Path].Text.Length));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_value_resolves_inside_the_site() => Prop.ForAll(Texts, Texts, (value, from) =>
    {
        var address = UrlResolver.AddressOf("/a/b.html", from, LinkPolicy.Default);
        var target = UrlResolver.Resolve(UrlResolver.Clean(value), address, LinkPolicy.Default);
        return target is not LinkTarget.OnSite onSite
            || (onSite.Path.StartsWith('/') && !onSite.Path.Split('/').Contains(".."));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Stored_spans_hold_the_attributes_that_were_read() => Prop.ForAll(Texts, text =>
    {
        var plain = text.Replace("&", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal)
            .Replace("\r", "", StringComparison.Ordinal);
        return HtmlFactReader.Read(plain).Links
            .Where(link => link is { Element: "a" or "img" } && link.Value.Length > 0)
            .All(link => plain.Substring(link.Span.Start, link.Span.Length).Trim() == link.Value.Trim());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Bytes_and_text_of_a_page_give_the_same_facts() => Prop.ForAll(Texts, text =>
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var decoded = System.Text.Encoding.UTF8.GetString(bytes);
        return HtmlFactReader.Read(bytes).Links.SequenceEqual(HtmlFactReader.Read(decoded).Links);
    }).QuickCheckThrowOnFailure();
}
