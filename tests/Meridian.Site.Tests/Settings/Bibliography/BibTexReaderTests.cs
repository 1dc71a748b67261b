using System.Collections.Immutable;
using Meridian.Site.Settings;
using Meridian.Site.Settings.Bibliography;
using Meridian.Sources;

namespace Meridian.Site.Tests.Settings.Bibliography;

public sealed class BibTexReaderTests
{
    [Theory]
    [InlineData("@article{k, title = {A}}", "A")]
    [InlineData("@ARTICLE{k, TITLE = \"A\"}", "A")]
    [InlineData("@article(k, title = {A (b)})", "A (b)")]
    [InlineData("@article { k , title = { A } , }", "A")]
    [InlineData("@article{k, title = \"a {\"}b{\"} c\"}", "a \"b\" c")]
    [InlineData("@article{k, title = {a {b {c}} d}}", "a b c d")]
    [InlineData("@string{x = {A}} @article{k, title = X # { b } # \"c\" # 4}", "A b c4")]
    [InlineData("@string{x = {A}} @string(y = x # {B}) @article{k, title = y}", "AB")]
    [InlineData("@article{k, % a remark, with = {signs}\n title = {100% sure}, % another\n}", "100% sure")]
    [InlineData("@comment{@article{k, title = {Old}}} @article{k, title = {A}}", "A")]
    [InlineData("% @article{k, title = {Old}}\n@article{k, title = {A}}", "A")]
    [InlineData("me@article{x} @article{k, title = {A}}", "A")]
    [InlineData("\uFEFF@article{k,\r\n  title = {A\r\n  b},\r\n}\r\n", "A b")]
    [InlineData("@article{k, title = {A}, title = {B}}", "A")]
    [InlineData("@book{k, title = {A}, subtitle = {B}}", "A: B")]
    [InlineData("@article{k, title = {a line\n@article{in a value}}}", "a line @articlein a value")]
    [InlineData("@article{k, , title = {A},, year = 2018,}", "A")]
    public void Values_are_read_as_BibTeX_reads_them(string text, string title) =>
        Assert.Equal(title, One(text).Title?.Value);

    [Theory]
    [InlineData("year = 2018", "2018//")]
    [InlineData("year = {2018}, month = may", "2018/5/")]
    [InlineData("year = 2018, month = {12}", "2018/12/")]
    [InlineData("year = 2018, month = \"12~\" # may", "2018/5/12")]
    [InlineData("year = 2018, month = sept, day = {3}", "2018/9/3")]
    [InlineData("year = 2018, month = {Jan-Feb}", "2018/1/")]
    [InlineData("year = 2018, month = {unknown}", "2018//")]
    [InlineData("date = {2018-05-12}, year = 1999", "2018/5/12")]
    [InlineData("date = 2018-05", "2018/5/")]
    public void Dates_are_read_of_either_kind(string fields, string date)
    {
        var issued = One("@article{k, title = {A}, " + fields + "}").Issued?.Value;
        Assert.Equal(date, $"{issued?.Year}/{issued?.Month}/{issued?.Day}");
    }

    [Theory]
    [InlineData("doi = {10.1016/a_b}", "10.1016/a_b//")]
    [InlineData("DOI = {https://doi.org/10.1016/a\\_b}", "10.1016/a_b//")]
    [InlineData("doi = {doi: 10.1016/a}", "10.1016/a//")]
    [InlineData("pmid = {PMID: 123}, pmcid = 456", "/123/PMC456")]
    [InlineData("eprint = {123}, eprinttype = {pubmed}", "/123/")]
    [InlineData("eprint = {123}, EprintType = {PMID}", "/123/")]
    [InlineData("eprint = {PMC123}, eprinttype = {pmcid}", "//PMC123")]
    [InlineData("eprint = {2101.00001}, eprinttype = {arxiv}", "//")]
    [InlineData("note = {PMID: 123\nPMCID: PMC456}", "/123/PMC456")]
    public void Numbers_are_found_where_programs_put_them(string fields, string numbers)
    {
        var work = One("@article{k, title = {A}, " + fields + "}");
        Assert.Equal(numbers, $"{work.Doi?.Value}/{work.Pmid?.Value}/{work.Pmcid?.Value}");
    }

    [Theory]
    [InlineData("@article{k, title = {A}}", "article-journal")]
    [InlineData("@article{k, title = {A}, entrysubtype = {newspaper}}", "article-newspaper")]
    [InlineData("@InCollection{k, title = {A}}", "chapter")]
    [InlineData("@phdthesis{k, title = {A}}", "thesis")]
    [InlineData("@techreport{k, title = {A}}", "report")]
    [InlineData("@online{k, title = {A}}", "webpage")]
    [InlineData("@misc{k, title = {A}, url = {https://example.org/}}", "webpage")]
    [InlineData("@misc{k, title = {A}}", "document")]
    [InlineData("@somethingelse{k, title = {A}}", "document")]
    public void Kinds_of_works_get_the_names_of_CSL(string text, string type) =>
        Assert.Equal(type, One(text).Type?.Value);

    [Fact]
    public void Every_value_knows_its_place()
    {
        const string Text = "@article{key2018,\n  title = {Neck {pain}},\n  journal = \"J \" # {Pain},\n}";
        var work = One(Text);
        Assert.Equal("key2018", Cut(work.Location));
        Assert.Equal("Neck {pain}", Cut(work.Title?.Location));
        Assert.Equal("\"J \" # {Pain}", Cut(work.ContainerTitle?.Location));

        string Cut(Location? place) => Text.Substring(place!.Span.Start, place.Span.Length);
    }

    [Theory]
    [InlineData("@article{a, title = {Neck {pain,\n@article{b, title = {B}}", "the `{` that opens `title`", "a b")]
    [InlineData("@article{a, title = \"Neck,\r\n  @article{b, title = {B}}", "the `\"` that opens `title`", "a b")]
    [InlineData("@article{a, title = {Neck},\n\n @article (b, title = {B})", "this work is not closed", "a b")]
    [InlineData("@comment{ {\n@article{b, title = {B}}", null, "b")]
    [InlineData("@string{x = {y\n@article{b, title = {B}}", "the `{` that opens `x`", "b")]
    public void What_is_left_open_does_not_take_the_next_work(string text, string? message, string keys)
    {
        var log = ImmutableArray.CreateBuilder<Diagnostic>();
        var works = BibTexReader.Read(new SourceText(SitePath.Of("content/references.bib"), text), log).ToList();
        Assert.Equal(keys, string.Join(' ', works.Select(work => work.Id)));
        var broken = log.Where(found => found.Rule == BibliographyRules.Broken).Select(found => found.Message).ToList();
        Assert.Equal(message is null ? 0 : 1, broken.Count);
        Assert.All(broken, told => Assert.StartsWith(message, told, StringComparison.Ordinal));
    }

    [Fact]
    public void Abbreviations_that_double_with_each_line_come_to_an_end()
    {
        var lines = Enumerable.Range(1, 60).Select(i => $"@string{{a{i} = a{i - 1} # a{i - 1}}}\n");
        var log = ImmutableArray.CreateBuilder<Diagnostic>();
        var text = "@string{a0 = {xx}}\n" + string.Concat(lines) + "@article{k, title = a60}";
        Assert.Single(BibTexReader.Read(new SourceText(SitePath.Of("content/references.bib"), text), log).ToList());
        Assert.Contains("ten million letters", Assert.Single(
            log, found => found.Rule == BibliographyRules.Broken).Message, StringComparison.Ordinal);
    }

    private static Reference One(string text)
    {
        var log = ImmutableArray.CreateBuilder<Diagnostic>();
        var works = BibTexReader.Read(new SourceText(SitePath.Of("content/references.bib"), text), log).ToList();
        Assert.Empty(log);
        return Assert.Single(works);
    }
}
