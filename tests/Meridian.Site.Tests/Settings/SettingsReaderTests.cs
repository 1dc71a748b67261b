using Meridian.Site.Settings;
using Meridian.Site.Tests.Yaml;
using Meridian.Sources;
using NodaTime;

namespace Meridian.Site.Tests.Settings;

public sealed class SettingsReaderTests
{
    private const string Minimal = "title: Stillwater\nurl: https://example.org/\n";

    [Fact]
    public void A_site_without_settings_has_defaults_and_says_what_is_missing()
    {
        var reading = Read();
        Assert.Equal(["site-without-title", "site-without-url"], reading.Diagnostics.Select(d => d.Rule.Name).Order());
        Assert.All(reading.Diagnostics, d => Assert.Equal(Severity.Warning, d.Severity));
        var site = reading.Settings;
        Assert.Equal("https://example.invalid/", site.Url.Value.ToString());
        Assert.Equal("Untitled site", site.Title.Value);
        Assert.Equal("stillwater", site.Theme.Value);
        Assert.Equal("en", site.Language.Value);
        Assert.Equal(DateTimeZone.Utc, site.TimeZone.Value);
        Assert.Equal(10, site.PageSize.Value);
        Assert.Null(site.Menu);
        Assert.Equal("/posts/:slug/", site.Permalinks.Posts.Value.Text);
        Assert.Equal("/feed.xml /atom.xml /feed.json /search/", $"{site.Outputs.Rss} {site.Outputs.Atom} {site.Outputs.JsonFeed} {site.Outputs.Search}");
    }

    [Fact]
    public void The_clinics_name_stands_in_for_a_title_and_only_the_missing_url_is_said()
    {
        var reading = Read(("content/clinic.yaml", "name: Stillwater Clinic"));
        Assert.Equal("Stillwater Clinic", reading.Settings.Title.Value);
        Assert.Equal("site-without-url", Assert.Single(reading.Diagnostics).Rule.Name);
    }

    [Fact]
    public void Every_setting_of_the_site_is_read()
    {
        var site = Clean("""
            title: Stillwater
            description: Notes
            url: https://example.org/blog
            language: en-gb
            time_zone: America/Toronto
            theme: meadow
            logo: /logo.svg
            favicon: /favicon.svg
            share_image: /share.png
            jurisdictions: [UK, ca-on]
            menu:
              - {title: About, page: about}
              - title: More
                children: [{title: Notes, url: /posts/}]
            permalinks: {posts: "/:year/:month/:slug/", pages: "/p/:slug/"}
            pagination: {size: 6}
            outputs: {rss: /rss.xml, atom: false, json_feed: true, search: /find/, robots: no, redirects: true}
            markdown: {raw_html: escape}
            images: {keep_metadata: [/static/map.jpg]}
            checks: {broken-link: warning, thin-alt: off, bare-url: info}
            cname: www.Example.org
            params: {colour: green}
            """);
        Assert.Equal("Stillwater", site.Title.Value);
        Assert.Equal("Notes", site.Description?.Value);
        Assert.Equal("/blog/", site.Url.Value.Path.Value);
        Assert.Equal("en-GB", site.Language.Value);
        Assert.Equal("America/Toronto", site.TimeZone.Value.Id);
        Assert.Equal("meadow", site.Theme.Value);
        Assert.Equal("/logo.svg /favicon.svg /share.png", $"{site.Logo?.Value} {site.Favicon?.Value} {site.ShareImage?.Value}");
        Assert.Equal(["UK", "CA-ON"], site.Jurisdictions.Select(place => place.Value));
        var menu = site.Menu ?? [];
        Assert.Equal(("About", "about"), (menu[0].Title?.Value, menu[0].Page?.Value));
        Assert.Equal("/posts/", Assert.Single(menu[1].Children).Url?.Value);
        Assert.True(site.Permalinks.Posts.Value.Uses(PermalinkToken.Month));
        Assert.Equal("/p/:slug/", site.Permalinks.Pages?.Value.Text);
        Assert.Equal(6, site.PageSize.Value);
        Assert.Equal("/rss.xml", site.Outputs.Rss?.Value);
        Assert.Null(site.Outputs.Atom);
        Assert.Equal("/feed.json", site.Outputs.JsonFeed?.Value);
        Assert.Equal("/find/", site.Outputs.Search?.Value);
        Assert.Null(site.Outputs.Robots);
        Assert.NotNull(site.Outputs.Redirects);
        Assert.Equal(RawHtmlChoice.Escape, site.RawHtml.Value);
        Assert.Equal("static/map.jpg", Assert.Single(site.KeepMetadata).Value.Value);
        Assert.Equal([Severity.Warning, null, Severity.Note], site.Checks.Weights.Select(weight => weight.Severity));
        Assert.Equal("www.example.org", site.Cname?.Value);
        Assert.Equal("{colour: green}", YamlPrinter.Print(site.Params));
    }

    [Theory]
    [InlineData("tittle: x", "unknown-setting", "this file has no setting called `tittle`", "did you mean `title`?")]
    [InlineData("pagination: {siz: 3}", "unknown-setting", "`pagination` has no setting called `siz`", "did you mean `size`?")]
    [InlineData("description: [a]", "wrong-setting", "`description` must be a text, and this is a list", "write it on one line after the colon")]
    [InlineData("pagination: 10", "wrong-setting", "`pagination` must hold `name: value` lines", "write them below it, each indented by two spaces")]
    [InlineData("pagination: {size: ten}", "wrong-setting", "`pagination.size` is `ten`, and must be a whole number from 1 to 1000", "write it as `size: 10`")]
    [InlineData("pagination: {size: 0}", "wrong-setting", "`pagination.size` is `0`, and must be a whole number from 1 to 1000", "write it as `size: 10`")]
    [InlineData("language: english!", "wrong-setting", "`language` is `english!`, and must be a language code", "write it as `en`, `en-GB` or `fr-CA`")]
    [InlineData("time_zone: Europe/Londn", "wrong-setting", "`time_zone` is `Europe/Londn`, and must be the name of a time zone", "did you mean `Europe/London`?")]
    [InlineData("time_zone: Toronto", "wrong-setting", "`time_zone` is `Toronto`, and must be the name of a time zone", "did you mean `America/Toronto`?")]
    [InlineData("time_zone: New York", "wrong-setting", "`time_zone` is `New York`, and must be the name of a time zone", "did you mean `America/New_York`?")]
    [InlineData("permalinks: {posts: \"/:yaer/:slug/\"}", "wrong-setting", "`:yaer` in `/:yaer/:slug/` stands for nothing", "did you mean `:year`?")]
    [InlineData("permalinks: {posts: \"/:year/\"}", "wrong-setting", "`/:year/` gives several posts the same address", "add `:slug` to it")]
    [InlineData("permalinks: {posts: \"../:slug/\"}", "wrong-setting", "`../:slug/` is not an address on this site", "write it as `/posts/:slug/`")]
    [InlineData("outputs: {rss: feed.xml}", "wrong-setting", "`outputs.rss` cannot be `feed.xml`", "write a path such as `/feed.xml`, or `false` to leave it out")]
    [InlineData("outputs: {robots: /r.txt}", "wrong-setting", "`outputs.robots` cannot be `/r.txt`", "it is always `/robots.txt`: write `true` or `false`")]
    [InlineData("markdown: {raw_html: escaped}", "wrong-setting", "`markdown.raw_html` is `escaped`, and must be `allow` or `escape`", "did you mean `escape`?")]
    [InlineData("images: {keep_metadata: [../../x]}", "wrong-setting", "`../../x` is not the path of a file in this site", "write it as `static/images/map.jpg`")]
    [InlineData("cname: https://example.org", "wrong-setting", "`cname` is `https://example.org`, and must be the name of a host", "write it as `www.example.org`")]
    [InlineData("jurisdictions: [England]", "wrong-setting", "`England` is not the code of a place", "write them as `UK`, `US`, `EU`, `AU`, `CA-ON` or `CA-BC`")]
    [InlineData("menu: [{title: x}]", "wrong-setting", "this line of the menu leads nowhere", "add a `page` or a `url`")]
    [InlineData("menu: [{title: x, page: a, url: b}]", "wrong-setting", "this line of the menu has both a `page` and a `url`", "keep one of the two")]
    [InlineData("menu: [{url: /a/}]", "wrong-setting", "this line of the menu has no `title`", "add a line `title: ...`")]
    [InlineData("menu: [about]", "wrong-setting", "each line of `menu` must hold names and values", "write `- title: ...`")]
    [InlineData("checks: {broken-link: warnig}", "wrong-setting", "`checks.broken-link` must be `error`, `warning`, `note` or `off`", "did you mean `warning`?")]
    [InlineData("checks: {accept: [{rule: broken-link, path: content/a.md}]}", "missing-setting", "`checks.accept` has no `reason`", "add a line `reason: ...`")]
    [InlineData("checks: {accept: [{rule: broken-link, reason: x}]}", "wrong-setting", "this accepts a finding everywhere, and findings are accepted one place at a time", "add a line `path: content/posts/...`, or the `link` it is about")]
    [InlineData("Title: x", "duplicate-key", "`Title` is the same name as `title`", "keep one of the two")]
    public void What_the_site_file_says_wrongly_is_an_error_with_a_place_and_help(
        string yaml, string rule, string message, string help)
    {
        var error = Assert.Single(Read(("content/site.yaml", Minimal + yaml)).Diagnostics);
        Assert.Equal((rule, Severity.Error), (error.Rule.Name, error.Severity));
        Assert.Equal(message, error.Message);
        Assert.Equal(help, error.Help);
        Assert.True(error.Location?.Span.Start >= Minimal.Length);
    }

    [Theory]
    [InlineData("url: www.example.org", "did you mean `https://www.example.org/`?")]
    [InlineData("url: /blog/", "write it as `https://www.example.org/`")]
    [InlineData("url: https://example.org/?a", "write it as `https://www.example.org/`")]
    public void A_wrong_url_is_one_error(string yaml, string help)
    {
        var reading = Read(("content/site.yaml", "title: x\n" + yaml));
        Assert.Equal(help, Assert.Single(reading.Diagnostics).Help);
        Assert.Equal(BaseUrl.Unknown, reading.Settings.Url.Value);
    }

    [Fact]
    public void Values_know_their_place_in_their_file()
    {
        const string yaml = "title: x\nurl: https://example.org/\nmenu:\n  - {title: Notes, url: /psots/}\n";
        var site = Read(("content/site.yaml", yaml)).Settings;
        var place = Assert.Single(site.Menu ?? []).Url?.Location;
        Assert.Equal("content/site.yaml", place?.Path.Value);
        Assert.Equal("/psots/", yaml.Substring(place?.Span.Start ?? 0, place?.Span.Length ?? 0));
    }

    [Fact]
    public void The_clinic_is_read()
    {
        var clinic = Read(("content/site.yaml", Minimal), ("content/clinic.yaml", """
            name: Stillwater Clinic
            legal_name: Stillwater Ltd
            address: {street: 7 Heron Yard, locality: London, region: Greater London, postcode: SE29 4HL, country: GB}
            phone: "+44 20 7946 0417"
            email: hello@example.org
            hours:
              - {days: Monday to Wednesday, opens: "09:30", closes: 18:30}
              - {days: [Sat, Sun], opens: 10 am, closes: 2:30 pm}
              - days: Fri
            booking_url: https://book.example.org/
            same_as: [https://social.example/@x]
            logo: /logo.svg
            """)).Settings.Clinic;
        Assert.Equal("SE29 4HL", clinic.Address.Postcode?.Value);
        Assert.Equal(
            ["Monday to Wednesday: Monday Tuesday Wednesday 09:30-18:30", "Sat, Sun: Saturday Sunday 10:00-14:30", "Fri: Friday -"],
            clinic.Hours.Select(line => $"{line.Text.Value}: {string.Join(' ', line.Days)} {Clock(line.Opens)}-{Clock(line.Closes)}"));
        Assert.Equal("https://social.example/@x", Assert.Single(clinic.SameAs).Value);

        static string? Clock(LocalTime? time) => time?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("hours: [{days: Someday, opens: \"9:00\", closes: \"10:00\"}]", "`Someday` does not name days of the week")]
    [InlineData("hours: [{days: Mon, opens: nine, closes: \"10:00\"}]", "`nine` is not a time of day")]
    [InlineData("hours: [{days: Mon, opens: \"10:00\", closes: \"9:00\"}]", "the clinic closes before it opens here")]
    [InlineData("hours: [{days: Mon, opens: \"10:00\"}]", "`hours` has no `closes`")]
    [InlineData("hours: [{opens: \"9:00\", closes: \"10:00\"}]", "`hours` has no `days`")]
    [InlineData("adress: x", "this file has no setting called `adress`")]
    public void What_the_clinic_file_says_wrongly_is_an_error(string yaml, string message) =>
        Assert.Equal(message, Assert.Single(Read(("content/site.yaml", Minimal), ("content/clinic.yaml", yaml)).Diagnostics).Message);

    [Fact]
    public void Practitioners_are_read_by_the_names_of_their_files()
    {
        var people = Read(
            ("content/site.yaml", Minimal),
            ("content/practitioners/dee.yaml", "name: Dee Heron\nrole: Acupuncturist\ncredentials:\n  - {name: BSc, body: College, number: 12, expires: 31 August 2027}\nbio: |\n  One.\nphoto: /dee.png\nbooking_url: https://b.example/\nsame_as: https://s.example/"),
            ("content/practitioners/sam.yml", "name: Sam\ncredentials: [MSc, PhD]"),
            ("content/practitioners/notes/x.yaml", "anything: goes")).Settings.Practitioners;
        Assert.Equal(["dee", "sam"], people.Keys);
        Assert.Equal(new LocalDate(2027, 8, 31), Assert.Single(people["dee"].Credentials).Expires?.Value);
        Assert.Equal(["MSc", "PhD"], people["sam"].Credentials.Select(credential => credential.Name.Value));
    }

    [Fact]
    public void A_practitioner_without_a_name_is_an_error_and_keeps_the_id()
    {
        var reading = Read(("content/site.yaml", Minimal), ("content/practitioners/dee.yaml", "role: x"));
        Assert.Equal("missing-setting", Assert.Single(reading.Diagnostics).Rule.Name);
        Assert.Equal("dee", reading.Settings.Practitioners["dee"].Name.Value);
    }

    [Fact]
    public void Calls_to_action_and_their_places_are_read()
    {
        var calls = Read(("content/site.yaml", Minimal), ("content/calls-to-action.yaml", """
            calls:
              book: {title: Come, text: Talk, label: Book, url: https://b.example/, until: 2027-02-27}
              ask: {label: Ask, url: /contact/}
            placement:
              - {cta: book, place: after-intro, tags: [Neck Pain], series: Necks, except: [winter]}
              - cta: ask
            """)).Settings.CallsToAction;
        Assert.Equal(["ask", "book"], calls.Calls.Keys);
        Assert.Equal(new LocalDate(2027, 2, 27), calls.Calls["book"].Until?.Value);
        Assert.Equal([CtaPlace.AfterIntro, CtaPlace.End], calls.Placement.Select(placed => placed.Place));
        Assert.Equal("Necks", Assert.Single(calls.Placement[0].Series).Value);
    }

    [Theory]
    [InlineData("calls: {a: {label: x}}", "`calls.a` has no `url`")]
    [InlineData("calls: {a: {url: /x/}}", "`calls.a` has no `label`")]
    [InlineData("calls: {book: {label: x, url: /x/}}\nplacement: [{cta: bok}]", "there is no call to action called `bok`")]
    [InlineData("calls: {a: {label: x, url: /x/}}\nplacement: [{cta: a, place: top}]", "`top` is not a place for a call to action")]
    [InlineData("calls: {a: {label: x, url: /x/, until: 03/07/2026}}", "`calls.a.until`: `03/07/2026` can be read as 3 July 2026 or as 7 March 2026")]
    public void What_calls_say_wrongly_is_an_error(string yaml, string message) => Assert.Equal(
        message,
        Assert.Single(Read(("content/site.yaml", Minimal), ("content/calls-to-action.yaml", yaml)).Diagnostics).Message);

    [Fact]
    public void References_take_csl_names_and_ours()
    {
        var works = Read(("content/site.yaml", Minimal), ("content/references.yaml", """
            vickers2018:
              type: article-journal
              author: [{family: Vickers, given: Andrew J}, "Lewith, George", Linde K]
              title: "Acupuncture: update"
              container-title: The Journal of Pain
              issued: 2018
              DOI: 10.1016/x
              PMID: 29198932
              abstract: long
              checked: 2026-11-21
            nice:
              title: Guideline
              authors: NICE
              journal: NICE
              year: 2021-04
              pages: 1-9
              doi: 10.1/x
            csl:
              title: x
              issued: {date-parts: [[2018, 5, 2]]}
            """)).Settings.References;
        Assert.Equal(
            [new ReferenceName("Vickers", "Andrew J", null), new ReferenceName("Lewith", "George", null), new ReferenceName(null, null, "Linde K")],
            works["vickers2018"].Authors.AsEnumerable());
        Assert.Equal("10.1016/x", works["vickers2018"].Doi?.Value);
        Assert.Equal(new IssuedDate(2018, null, null), works["vickers2018"].Issued?.Value);
        Assert.Equal(new IssuedDate(2021, 4, null), works["nice"].Issued?.Value);
        Assert.Equal("1-9", works["nice"].Page?.Value);
        Assert.Equal("NICE", works["nice"].ContainerTitle?.Value);
        Assert.Equal(new IssuedDate(2018, 5, 2), works["csl"].Issued?.Value);
    }

    [Theory]
    [InlineData("a: {type: book}", "`a` has no `title`")]
    [InlineData("a: {title: x, issued: lately}", "`a.issued` must be a year or a date")]
    [InlineData("a: {title: x, tilte: y}", "`a` has no setting called `tilte`")]
    [InlineData("a: Some title", "`a` must hold `name: value` lines")]
    public void What_references_say_wrongly_is_an_error(string yaml, string message) => Assert.Equal(
        message, Assert.Single(Read(("content/site.yaml", Minimal), ("content/references.yaml", yaml)).Diagnostics).Message);

    [Theory]
    [InlineData("tags:\n  neck-pain: {name: Neck Pain, synonyms: [Stiff Neck], description: Necks}\n  tcm: TCM\n  qi:")]
    [InlineData("neck-pain: {name: Neck Pain, synonyms: [Stiff Neck], description: Necks}\ntcm: TCM\nqi:")]
    public void Tags_are_read_with_or_without_a_name_above_them(string yaml)
    {
        var tags = Read(("content/site.yaml", Minimal), ("content/tags.yaml", yaml)).Settings.Tags;
        Assert.Equal(["neck-pain", "tcm", "qi"], tags.Select(tag => tag.Slug.Value));
        Assert.Equal(["Neck Pain", "TCM", null], tags.Select(tag => tag.Name?.Value));
        Assert.Equal("Stiff Neck", Assert.Single(tags[0].Synonyms).Value);
    }

    [Fact]
    public void Redirects_lead_from_an_old_path()
    {
        var reading = Read(
            ("content/site.yaml", Minimal), ("content/redirects.yaml", "/old/: /new/\nhttps://x.example/: /a/\nb/: /b/\n/c/:"));
        Assert.Equal(("/old/", "/new/"), reading.Settings.Redirects.Select(r => (r.From.Value, r.To.Value)).Single());
        Assert.Equal(
            ["`https://x.example/` is not an old address of this site", "`b/` is not an old address of this site", "`/c/` leads nowhere"],
            reading.Diagnostics.Select(d => d.Message));
    }

    [Fact]
    public void Free_files_are_kept_as_they_are()
    {
        var site = Read(("content/site.yaml", Minimal), ("content/data/prices.yaml", "- {name: x, price: 85}")).Settings;
        Assert.Equal("[{name: x, price: 85}]", YamlPrinter.Print(site.Files["prices"]));
    }

    [Fact]
    public void A_theme_file_refuses_what_it_does_not_know()
    {
        var (theme, findings) = ThemeReader.Read(new SourceText(
            SitePath.Of("themes/x/theme.yaml"), "name: x\nextends: stillwater\ntokens: {ink: \"#123\"}\nparams: {a: 1}\nversion: 2"));
        Assert.Equal("this file has no setting called `version`", Assert.Single(findings).Message);
        Assert.Equal(("x", "stillwater"), (theme.Name?.Value, theme.Extends?.Value));
        Assert.Equal("{ink: #123}", YamlPrinter.Print(theme.Tokens));
    }

    [Fact]
    public void The_shorter_ending_is_read_and_two_files_of_one_name_are_an_error()
    {
        Assert.Equal("Short", Read(("content/site.yml", "title: Short\nurl: https://example.org/")).Settings.Title.Value);
        var both = Read(("content/site.yaml", Minimal), ("content/site.yml", "title: Short"));
        Assert.Equal("settings-in-two-files", Assert.Single(both.Diagnostics).Rule.Name);
        Assert.Equal("Stillwater", both.Settings.Title.Value);
    }

    [Fact]
    public void A_broken_file_is_one_error_and_keeps_what_stands_before_the_break()
    {
        var reading = Read(("content/site.yaml", Minimal + "description: \"open\ntheme: x"));
        Assert.Equal("broken-yaml", Assert.Single(reading.Diagnostics).Rule.Name);
        Assert.Equal("Stillwater", reading.Settings.Title.Value);
    }

    [Fact]
    public void A_file_that_is_not_made_of_names_says_so()
    {
        Assert.Equal("broken-yaml", Assert.Single(Read(("content/site.yaml", Minimal), ("content/clinic.yaml", "just words")).Diagnostics).Rule.Name);
        Assert.Equal("wrong-setting", Assert.Single(Read(("content/site.yaml", Minimal), ("content/clinic.yaml", "- a")).Diagnostics).Rule.Name);
    }

    private static SiteSettings Clean(string site)
    {
        var reading = Read(("content/site.yaml", site));
        Assert.Empty(reading.Diagnostics);
        return reading.Settings;
    }

    private static SettingsReading Read(params (string Path, string Text)[] files) =>
        SettingsReader.Read(files.ToDictionary(f => SitePath.Of(f.Path), f => new SourceText(SitePath.Of(f.Path), f.Text)));
}
