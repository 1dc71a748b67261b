using Meridian.Site.Parsing;
using Meridian.Site.Settings;
using Meridian.Site.Tests.Yaml;
using Meridian.Sources;
using NodaTime;
using NodaTime.Text;

namespace Meridian.Site.Tests.Parsing;

public sealed class FrontMatterReaderTests
{
    private static readonly ParseOptions Options = new(DateTimeZoneProviders.Tzdb["Europe/London"]);

    [Fact]
    public void Every_key_is_read()
    {
        var page = Clean("""
            title: Neck pain
            date: 2026-07-03
            updated: 2026-08-01T10:00
            description: What helps
            summary: In short
            tags: [Neck pain, TCM]
            authors: [dee, sam]
            previous: older-post
            next: none
            series: Necks
            cta: book
            image: neck.jpg
            image_alt: A neck
            slug: neck
            permalink: /necks/neck/
            aliases: [/old/, /older.html]
            draft: yes
            expires: 31 December 2026
            unlisted: true
            noindex: no
            layout: wide
            toc: on
            lang: en-gb
            params: {colour: green}
            order: -3
            reviewed: 2026-07-01
            reviewed_by: sam
            review_in: 18 months
            references: [vickers2018, nice2021]
            consents: [{id: case-1}]
            notices: [medical-advice]
            interests: Dee offers acupuncture here
            claims_ok: [{claim: x}]
            """);
        Assert.Equal("Neck pain", page.Title?.Value);
        Assert.Equal("2026-07-03T00:00:00+01", Iso(page.Date?.Value.Moment));
        Assert.Equal("2026-08-01T10:00:00+01", Iso(page.Updated?.Value.Moment));
        Assert.Equal("What helps", page.Description?.Value);
        Assert.Equal("In short", page.Summary?.Value);
        Assert.Equal(["Neck pain", "TCM"], page.Tags.Select(tag => tag.Value.Display));
        Assert.Equal(["dee", "sam"], page.Authors.Select(author => author.Value));
        Assert.Equal(new NamedNeighbour("older-post"), page.Previous?.Value);
        Assert.Equal(new NoNeighbour(), page.Next?.Value);
        Assert.Equal("Necks", page.Series?.Value);
        Assert.Equal("book", Assert.Single(page.Ctas?.Value ?? []).Id.Value);
        Assert.Equal("neck.jpg", page.Image?.Value);
        Assert.Equal("A neck", page.ImageAlt?.Value);
        Assert.Equal("neck", page.Slug?.Value);
        Assert.Equal("/necks/neck/", page.Permalink?.Value);
        Assert.Equal(["/old/", "/older.html"], page.Aliases.Select(alias => alias.Value));
        Assert.True(page.Draft?.Value);
        Assert.Equal("2026-12-31T00:00:00Z", Iso(page.Expires?.Value.Moment));
        Assert.True(page.Unlisted?.Value);
        Assert.False(page.NoIndex?.Value);
        Assert.Equal("wide", page.Layout?.Value);
        Assert.True(page.Toc?.Value);
        Assert.Equal("en-GB", page.Lang?.Value);
        Assert.Equal("{colour: green}", YamlPrinter.Print(page.Params));
        Assert.Equal(-3, page.Order?.Value);
        Assert.Equal("2026-07-01T00:00:00+01", Iso(page.Reviewed?.Value.Moment));
        Assert.Equal("sam", page.ReviewedBy?.Value);
        Assert.Equal(Period.FromMonths(18), page.ReviewIn?.Value);
        Assert.Equal(["vickers2018", "nice2021"], page.References.Select(reference => reference.Value));
        Assert.Equal("[{id: case-1}]", YamlPrinter.Print(page.Consents));
        Assert.Equal(["medical-advice"], page.Notices.Select(notice => notice.Value));
        Assert.Equal("Dee offers acupuncture here", page.Interests?.Value);
        Assert.Equal("[{claim: x}]", YamlPrinter.Print(page.ClaimsOk));
    }

    [Theory]
    [InlineData("lastmod")]
    [InlineData("modified")]
    [InlineData("last_modified_at")]
    [InlineData("updatedDate")]
    [InlineData("UPDATED")]
    public void Updated_has_other_names(string name) =>
        Assert.Equal("2026-07-03T00:00:00+01", Iso(Clean($"{name}: 2026-07-03").Updated?.Value.Moment));

    [Theory]
    [InlineData("publishDate")]
    [InlineData("pubDate")]
    [InlineData("Pub-Date")]
    public void Date_has_other_names(string name) =>
        Assert.Equal("2026-07-03T00:00:00+01", Iso(Clean($"{name}: 2026-07-03").Date?.Value.Moment));

    [Theory]
    [InlineData("categories: [TCM]")]
    [InlineData("category: TCM")]
    [InlineData("topics: [TCM]")]
    [InlineData("keywords: TCM")]
    public void Tags_have_other_names(string yaml) => Assert.Equal(["TCM"], Tags(Clean(yaml)));

    [Fact]
    public void Tags_of_several_keys_are_joined_and_each_is_kept_once() => Assert.Equal(
        ["Neck pain", "TCM", "Qi"], Tags(Clean("categories: [TCM, qi]\ntags: [Neck pain, \"#TCM\"]\nkeywords: Qi")));

    [Theory]
    [InlineData("expiryDate: 2026-07-03")]
    [InlineData("expirydate: 2026-07-03")]
    public void Expires_has_another_name(string yaml) => Assert.NotNull(Clean(yaml).Expires);

    [Fact]
    public void Other_aliases_are_read()
    {
        Assert.Equal(["/a/", "/b/"], Clean("redirect_from:\n  - /a/\n  - /b/").Aliases.Select(alias => alias.Value));
        Assert.Equal(["/a, b/"], Clean("redirect_from: /a, b/").Aliases.Select(alias => alias.Value));
        Assert.True(Clean("published: false").Draft?.Value);
        Assert.False(Clean("published: true").Draft?.Value);
        Assert.True(Clean("draft: false\npublished: false").Draft?.Value);
        Assert.Equal("x", Clean("excerpt: x").Summary?.Value);
        Assert.Equal("x", Clean("deck: x").Summary?.Value);
        Assert.Equal("a.jpg", Clean("featured_image: a.jpg").Image?.Value);
        Assert.Equal("a.jpg", Clean("primary_image: a.jpg").Image?.Value);
        Assert.Equal("a.jpg", Clean("heroImage: a.jpg").Image?.Value);
        Assert.Equal("a.jpg", Clean("cover:\n  image: a.jpg").Image?.Value);
        Assert.Equal("A neck", Clean("cover:\n  image: a.jpg\n  alt: A neck").ImageAlt?.Value);
        Assert.NotNull(Clean("last_reviewed_on: 2026-07-03").Reviewed);
        Assert.Equal("/a/", Clean("url: /a/").Permalink?.Value);
        Assert.Equal(7, Clean("weight: 7").Order?.Value);
        Assert.Equal("dee", Assert.Single(Clean("author: dee").Authors).Value);
    }

    [Theory]
    [InlineData("Image-Alt: x")]
    [InlineData("imageAlt: x")]
    [InlineData("IMAGE_ALT: x")]
    public void Keys_ignore_case_hyphens_and_underscores(string yaml) => Assert.Equal("x", Clean(yaml).ImageAlt?.Value);

    [Theory]
    [InlineData("tags: [Neck pain, TCM]")]
    [InlineData("tags: Neck pain, TCM")]
    [InlineData("tags: \"Neck pain, TCM\"")]
    [InlineData("tags:\n  - Neck pain\n  -\n  - TCM")]
    [InlineData("tags: \"#NeckPain #TCM\"")]
    [InlineData("tags: ['#NeckPain', '#TCM']")]
    public void Tags_are_a_list_a_comma_list_or_hashtags(string yaml) =>
        Assert.Equal(["neck-pain", "tcm"], Clean(yaml).Tags.Select(tag => tag.Value.Slug));

    [Theory]
    [InlineData("tags: #NeckPain #TCM")]
    [InlineData("tags: #NeckPain, #TCM")]
    [InlineData("tags: [#NeckPain, #TCM]")]
    [InlineData("tags:\n  - #NeckPain\n  - #TCM")]
    [InlineData("tags: Neck pain #TCM")]
    public void Hashtags_that_yaml_takes_for_comments_are_understood_and_noted_once(string yaml)
    {
        var reading = Read(yaml);
        Assert.Equal(["neck-pain", "tcm"], reading.FrontMatter.Tags.Select(tag => tag.Value.Slug));
        var note = Assert.Single(reading.Diagnostics);
        Assert.Equal(("yaml-slip", Severity.Note), (note.Rule.Name, note.Severity));
    }

    [Fact]
    public void Tags_are_never_split_on_spaces() =>
        Assert.Equal(["Upper back pain"], Tags(Clean("tags: upper back pain")));

    [Theory]
    [InlineData("title: Neck pain: what helps", "Neck pain: what helps")]
    [InlineData("title: Neck pain #1", "Neck pain #1")]
    [InlineData("title: “Neck pain: what helps”", "Neck pain: what helps")]
    [InlineData("title: Dee&#8217;s tips &amp; tricks", "Dee’s tips & tricks")]
    public void Slips_in_a_title_are_understood_and_noted_once(string yaml, string title)
    {
        var reading = Read(yaml);
        Assert.Equal(title, reading.FrontMatter.Title?.Value);
        Assert.Equal(Severity.Note, Assert.Single(reading.Diagnostics).Severity);
    }

    [Fact]
    public void Entities_are_noted_once_in_a_file()
    {
        var reading = Read("title: a &amp; b\ndescription: c &amp; d\ntags: [\"Q&amp;A\"]");
        Assert.Equal("entity-in-front-matter", Assert.Single(reading.Diagnostics).Rule.Name);
        Assert.Equal("c & d", reading.FrontMatter.Description?.Value);
        Assert.Equal(["Q&A"], Tags(reading.FrontMatter));
    }

    [Fact]
    public void A_real_comment_is_still_a_comment()
    {
        Assert.Equal("Neck pain", Clean("title: Neck pain # draft title").Title?.Value);
        Assert.Empty(Clean("tags: # none yet").Tags);
        Assert.Equal("wide", Clean("layout: wide #comment").Layout?.Value);
    }

    [Theory]
    [InlineData("draft: yes")]
    [InlineData("draft: \"true\"")]
    [InlineData("draft: True")]
    [InlineData("draft: on")]
    public void A_yes_is_understood_in_every_spelling(string yaml) => Assert.True(Clean(yaml).Draft?.Value);

    [Theory]
    [InlineData("title:\ndate:\ntags:\ndraft: ~\naliases: null\nparams:\nimage: ''\norder:\ncta:\nauthor: \"\"")]
    [InlineData("tags: []\naliases: []\ntitle: \"  \"")]
    public void Empty_values_count_as_absent(string yaml)
    {
        var page = Clean(yaml);
        Assert.Null(page.Title);
        Assert.Null(page.Date);
        Assert.Null(page.Draft);
        Assert.Null(page.Image);
        Assert.Null(page.Order);
        Assert.Null(page.Ctas);
        Assert.Empty(page.Tags);
        Assert.Empty(page.Aliases);
        Assert.Empty(page.Authors);
        Assert.Empty(page.Params.Entries);
    }

    [Fact]
    public void A_call_to_action_is_an_id_a_list_or_none()
    {
        Assert.Empty(Clean("cta: none").Ctas?.Value ?? [null!]);
        Assert.Equal([("book", CtaPlace.End)], Ctas("cta: book"));
        Assert.Equal([("book", CtaPlace.Middle)], Ctas("cta: {id: book, place: middle}"));
        Assert.Equal(
            [("book", CtaPlace.AfterIntro), ("news", CtaPlace.End), ("call", CtaPlace.Start)],
            Ctas("cta:\n  - {id: book, place: after-intro}\n  - news\n  - id: call\n    place: start"));

        static IEnumerable<(string, CtaPlace)> Ctas(string yaml) =>
            (Clean(yaml).Ctas?.Value ?? []).Select(cta => (cta.Id.Value, cta.Place));
    }

    [Theory]
    [InlineData("titel: x", "1:1 `titel` means nothing here, and its value is not used", "did you mean `title`?")]
    [InlineData(
        "spoke: x",
        "1:1 `spoke` means nothing here, and its value is not used",
        "put it under `params` if your theme uses it")]
    public void An_unknown_key_is_a_warning_with_the_nearest_known_one(string yaml, string message, string help)
    {
        var warning = Assert.Single(Read(yaml).Diagnostics);
        Assert.Equal(Severity.Warning, warning.Severity);
        Assert.Equal(message, At(yaml, warning));
        Assert.Equal(help, warning.Help);
    }

    [Theory]
    [InlineData("title: [a, b]", "1:8 `title` must be a text, and this is a list")]
    [InlineData("title: {a: b}", "1:8 `title` must be a text, and this is a group of names")]
    [InlineData("draft: perhaps", "1:8 `draft` is `perhaps`, and can only be yes or no")]
    [InlineData("weight: heavy", "1:9 `weight` is `heavy`, and must be a whole number")]
    [InlineData("params: x", "1:9 `params` must hold `name: value` lines")]
    [InlineData("tags: {a: b}", "1:7 `tags` can only hold names of tags")]
    [InlineData("tags: [a, '!!']", "1:12 `!!` cannot be a tag: it has no letter or digit")]
    [InlineData("date: 2026-02-30", "1:7 `2026-02-30` does not exist: February 2026 has 28 days")]
    [InlineData("date: 03/07/2026", "1:7 `03/07/2026` can be read as 3 July 2026 or as 7 March 2026")]
    [InlineData("lang: english!", "1:7 `english!` is not a language code")]
    [InlineData("review_in: soon", "1:12 `soon` is not a length of time")]
    [InlineData("slug: ../x", "1:7 `../x` cannot be a slug: it holds a slash, and a slug is one part of an address (use `permalink` for a whole one)")]
    [InlineData("permalink: false", "1:12 `permalink` must be an address such as `/about/`")]
    [InlineData("cta: {place: end}", "1:6 this call to action has no `id`")]
    [InlineData("cta: {id: x, place: midle}", "1:21 `midle` is not a place for a call to action")]
    [InlineData("title:Neck pain", "1:1 there is no space after the colon in `title:Neck pain`")]
    [InlineData("just words", "1:1 `just words` has no name before it")]
    [InlineData("title: \"Neck", "1:8 the quote that opens here is never closed: `\"Neck`")]
    public void A_wrong_value_is_an_error_in_plain_words(string yaml, string expected)
    {
        var error = Assert.Single(Read(yaml).Diagnostics);
        Assert.Equal(Severity.Error, error.Severity);
        Assert.Equal(expected, At(yaml, error));
        Assert.NotNull(error.Help);
    }

    [Fact]
    public void Of_two_names_for_one_thing_ours_counts_and_the_other_is_a_warning()
    {
        var reading = Read("lastmod: 2026-01-01\nupdated: 2026-02-02");
        Assert.Equal(2, reading.FrontMatter.Updated?.Value.Moment.Month);
        Assert.Equal("front-matter-said-twice", Assert.Single(reading.Diagnostics).Rule.Name);
    }

    [Fact]
    public void Values_know_where_they_stand_in_the_file()
    {
        var source = new SourceText(
            SitePath.Of("a.md"),
            "\uFEFF\r\n---\r\ntitle: “Neck”\r\ntags: Back pain, #TCM\r\naliases: ['/a/']\r\n---\r\nBody");
        var page = FrontMatterReader.Read(source, Options).FrontMatter;
        Assert.Equal("“Neck”", Slice(page.Title?.Span));
        Assert.Equal(["Back pain", "#TCM"], page.Tags.Select(tag => Slice(tag.Span)));
        Assert.Equal("/a/", Slice(page.Aliases[0].Span));
        Assert.Equal("Body", Slice(page.Body));

        string Slice(TextSpan? span) => source.Slice(span ?? default).ToString();
    }

    private static FrontMatter Clean(string yaml)
    {
        var reading = Read(yaml);
        Assert.Empty(reading.Diagnostics);
        return reading.FrontMatter;
    }

    private static FrontMatterReading Read(string yaml) => FrontMatterReader.Read(File(yaml), Options);

    private static SourceText File(string yaml) => new(SitePath.Of("a.md"), $"---\n{yaml}\n---\nBody");

    private static string At(string yaml, Diagnostic diagnostic)
    {
        var position = File(yaml).PositionOf(diagnostic.Location?.Span.Start ?? 0);
        return $"{position.Line - 1}:{position.Column} {diagnostic.Message}";
    }

    private static IEnumerable<string> Tags(FrontMatter page) => page.Tags.Select(tag => tag.Value.Display);

    private static string? Iso(ZonedDateTime? date) =>
        date is { } known ? OffsetDateTimePattern.GeneralIso.Format(known.ToOffsetDateTime()) : null;
}
