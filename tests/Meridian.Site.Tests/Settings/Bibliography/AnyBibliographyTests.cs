using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Meridian.Site.Settings.Bibliography;
using Meridian.Sources;

namespace Meridian.Site.Tests.Settings.Bibliography;

/// <summary>Whatever a file of cited works holds, it is read without an exception and in time.</summary>
public sealed class AnyBibliographyTests
{
    private static readonly string[] Parts =
    [
        "@article", "@string", "@comment", "@preamble", "@", "{", "}", "(", ")", "\"", ",", "=", "#", "%", "\n", "\r\n",
        " ", "key", "title", "author", "year", "month", "date", "doi", "a and b", "and others", ", Jr, ", "jan", "x1",
        "2018", "2018-05", "\\", "\\'", "\\c ", "\\ss", "\\href", "$", "^", "_", "~", "--", "`", "'", "\0", "\uFEFF",
        "é", "😀", "family=x", "note", "PMID: 1", "[", "]", "{\"id\": \"a\", \"title\": \"b\"}", "\"issued\": ", "null",
        "{\"date-parts\": [[2018, 5]]}", "\"id\": ", "\\ud800",
    ];

    private static readonly Arbitrary<string> Texts =
        Gen.Elements(Parts).ListOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Any_text_is_read_without_an_exception() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Texts, text =>
        {
            var (length, read) = (text.Length, Read("references.bib", text).AddRange(Read("references.json", text)));
            return read.All(found => found.Location is { } place && place.Span.Start >= 0 && place.Span.End <= length);
        }));

    [Fact]
    public void Any_value_is_decoded_without_an_exception() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Texts, text =>
        {
            LatexText.DecodeAddress(text);
            BibTexNames.Read(text);
            ReferenceDate.Of(text);
            return LatexText.Decode(text).All(c => !char.IsControl(c));
        }));

    // Were one of them read again from each of its parts, the test would not end.
    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("@a{k,t={\n")]
    [InlineData("@a{k,t=\"\n")]
    [InlineData("@a{k,t={x},\n")]
    [InlineData("@comment{\n")]
    [InlineData("@comment{")]
    [InlineData("@string{a = a # a # \"x\"}\n")]
    [InlineData("@a{k}\n")]
    [InlineData("@a{k,x y}\n")]
    [InlineData("@a ")]
    [InlineData("\n")]
    [InlineData("% \n")]
    [InlineData("\\'")]
    [InlineData("$")]
    [InlineData("$ ")]
    [InlineData(" and ")]
    [InlineData("a=\"")]
    public void Every_text_is_read_in_proportion_to_its_length(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 300_000 / part.Length));
        Assert.NotNull(Read("references.bib", text).ToString());
        Read("references.bib", "@a{k, author = {" + text);
        Read("references.bib", "@a{k, title = {" + text + "}, author = \"" + text + "\", doi = {" + text + "}}");
        Read("references.json", string.Concat(Enumerable.Repeat("[", 1_000_000)));
    }

    [Fact]
    public void A_file_may_end_where_it_begins()
    {
        Assert.Empty(Read("references.bib", ""));
        Assert.Empty(Read("references.bib", "\uFEFF\r\n"));
        Assert.Empty(Read("references.json", "\uFEFF\r\n"));
        Assert.Empty(Read("references.json", "[]"));
    }

    private static ImmutableArray<Diagnostic> Read(string name, string text)
    {
        var path = SitePath.Of("content/" + name);
        var log = ImmutableArray.CreateBuilder<Diagnostic>();
        var file = new SourceText(path, text);
        BibliographyReader.Read(null, new Dictionary<SitePath, SourceText> { [path] = file }, log);
        return log.ToImmutable();
    }
}
