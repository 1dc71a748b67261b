using System.Text;
using Meridian.Site.Modelling.Search;
using Meridian.Site.Parsing;
using Meridian.Sources;
using Meridian.Testing.Scenarios;

namespace Meridian.Site.Tests.Modelling.Search;

public class SearchIndexTests
{
    private static readonly UrlPath Folder = UrlPath.Of("/search/index/");

    [Fact]
    public void The_index_holds_what_is_published_and_listed_and_nothing_else()
    {
        var site = """
            -- content/posts/a.md --
            ---
            title: Needles
            date: 2026-01-02
            tags: Sleep
            author: jo
            ---
            One publicword. <b title="attributeword">Bold</b> &amp; ready. #Sleep

            ![Altword](a.png)

            :::note
            Containerword.
            :::

            :::cta book
            Offerword.
            :::
            -- content/posts/a.png --
            x
            -- content/calls-to-action.yaml --
            calls: {book: {title: Book, label: Offerlabel, url: /posts/}}
            -- content/practitioners/jo.yaml --
            name: Jo Hartword
            bio: Bioword *here*.
            -- content/posts/draft.md --
            ---
            title: Drafttitle
            date: 2026-01-03
            draft: true
            ---
            Draftword.
            -- content/posts/later.md --
            ---
            title: Latertitle
            date: 2030-01-03
            ---
            Laterword.
            -- content/posts/unlisted.md --
            ---
            title: Unlistedtitle
            date: 2026-01-03
            unlisted: true
            ---
            Unlistedword.
            -- content/posts/hidden.md --
            ---
            title: Hiddentitle
            date: 2026-01-03
            noindex: true
            ---
            Hiddenword.
            -- content/pages/about.md --
            ---
            title: About us
            description: Summaryword.
            ---
            Pageword.
            """;
        var index = FilesOf(site);
        string[] terms = [.. Terms(index)];
        Assert.Equal(
            [
                "altword", "bioword", "bold", "containerword", "hartword", "jo", "needl", "one", "pageword",
                "publicword", "readi", "sleep", "summaryword",
            ],
            terms);
        var entries = string.Concat(index.Where(file => file.Key.Contains("/d", StringComparison.Ordinal)).Select(
            file => file.Value));
        Assert.Equal(
            """[["practitioners/jo/","Jo Hartword","","Bioword here."],"""
            + """["about/","About us","","Summaryword. … Pageword."],"""
            + """["posts/a/","Needles","2 January 2026","One publicword. Bold & ready. Sleep Altword Containerword."]]""",
            entries);
    }

    [Fact]
    public void A_new_post_leaves_the_entries_before_it_as_they_are()
    {
        var before = Make(Pages(40));
        var after = Make(Pages(41));
        Assert.Equal(
            before.Parts.Where(IsEntries).Select(file => file.Url),
            after.Parts.Where(IsEntries).Select(file => file.Url).SkipLast(1));
    }

    [Fact]
    public void The_same_pages_give_the_same_files() =>
        Assert.Equal(Make(Pages(100)).Files.Select(Text), Make(Pages(100)).Files.Select(Text));

    [Fact]
    public void A_name_changes_with_its_bytes()
    {
        var (one, other) = (Make([Page("a", "Neck")]), Make([Page("a", "Back")]));
        Assert.Empty(one.Files.Select(file => file.Url).Intersect(other.Files.Select(file => file.Url)));
    }

    [Fact]
    public void A_text_without_spaces_is_cut_between_characters()
    {
        var text = "x" + string.Concat(Enumerable.Repeat("\U00020000", 400));
        var entries = Make([Page("a", "T", text)]).Parts.Single(IsEntries);
        Assert.EndsWith("\U00020000\"]]", Encoding.UTF8.GetString(entries.Content.Span).Replace(
            "\\uD840\\uDC00", "\U00020000", StringComparison.Ordinal));
    }

    [SkippableFact]
    public void Title_counts_more_than_tag_and_tag_more_than_heading_and_heading_more_than_text()
    {
        var index = Make(
        [
            Page("text", "One", "Sleep well and sleep long."),
            Page("title", "Sleep"),
            Page("heading", "Two", "<p>Rest.</p>") with
            {
                Body = Body("Rest.") with { Headings = [new Heading(2, "s", "About sleep", default)] },
            },
            Page("tag", "Three") with { Names = ["Sleep"] },
        ]);
        var found = Assert.Single(SearchScript.Search(index, "sleep"));
        Assert.Equal(
            new[] { "title", "tag", "heading", "text" }.Select(name => $"https://x.test/blog/{name}/"), found.Urls);
    }

    [SkippableTheory]
    [InlineData("needling", "Needles")] // another form
    [InlineData("need", "Needles")] // begun
    [InlineData("nedles", "Needles")] // mistyped
    [InlineData("eedles", "Needles")] // mistyped at its start
    [InlineData("CAFE", "The café")]
    [InlineData("needles café", "")]
    [InlineData("the", "")]
    [InlineData("\"needles\" -", "Needles")]
    public void A_search_finds_what_is_meant(string query, string titles)
    {
        var index = Make([Page("a", "Needles"), Page("b", "The café"), Page("c", "Rest")]);
        var found = Assert.Single(SearchScript.Search(index, query));
        Assert.Equal(titles, found.HasAll ? string.Join('|', found.Titles) : "");
    }

    [SkippableFact]
    public void Pages_with_some_of_the_words_are_found_where_none_has_all()
    {
        var found = Assert.Single(SearchScript.Search(Make([Page("a", "Needles"), Page("b", "Café")]), "needles café"));
        Assert.Equal((2, false), (found.Count, found.HasAll));
    }

    [SkippableFact]
    public void A_search_among_ten_thousand_posts_takes_less_than_a_hundred_kilobytes()
    {
        var index = Make(Pages(10_000));
        string[] queries =
        [
            "wab", "common0", "common0 common1 common2 common3 common4 common5 common6 common7", "co", "wb", "zzzzzzzz",
            "commno1", "shoulder common3 wbcd", "sholdr wabce wbcdf wcdeg", "w",
        ];
        var found = SearchScript.Search(index, queries);
        Assert.All(found, one => Assert.InRange(one.Bytes, 1, 100_000));
        Assert.All(found.Take(5), one => Assert.True(one.Count > 0));
    }

    [Fact]
    public void No_file_of_the_index_is_large()
    {
        var index = Make(Pages(10_000));
        Assert.All(index.Files, file => Assert.InRange(file.Content.Length, 1, 24 * 1024));
    }

    private static SearchIndex Make(IEnumerable<SearchPage> pages) =>
        SearchIndex.Of([.. pages], SearchLanguage.Of("en-GB"), Folder, hashtag => hashtag);

    private static SearchPage Page(string name, string title, string html = "") => new($"{name}/", title, Body(html));

    private static Body Body(string html) => new() { Pieces = [new HtmlPiece(Encoding.UTF8.GetBytes(html))] };

    /// <summary>
    /// Posts of three hundred words from a large vocabulary, where a few words are in nearly all of them.
    /// </summary>
    private static IEnumerable<SearchPage> Pages(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var seed = (uint)i;
            var text = new StringBuilder("<p>");
            for (var word = 0; word < 300; word++)
            {
                seed = (seed * 1_664_525) + 1_013_904_223;
                var number = seed >> 8;
                text.Append(word % 3 == 0 ? $"common{number % 40} " : $"{Letters(number % (1 + (number >> 12 & 0x7FFF)))} ");
            }

            var topic = i % 50 == 0 ? "shoulder" : "rest";
            yield return Page(
                $"posts/post-{i}",
                $"Post {i} about {topic}",
                $"{text}</p>") with
            { Date = "3 July 2026", Summary = "What this post is about, said in one sentence of usual length." };
        }
    }

    private static string Letters(uint number)
    {
        var letters = new StringBuilder("w");
        for (; number > 0; number /= 20)
        {
            letters.Append("abcdefghijklmnoprstu"[(int)(number % 20)]);
        }

        return letters.ToString();
    }

    private static bool IsEntries(SearchFile file) => file.Url.Value.StartsWith(Folder + "d", StringComparison.Ordinal);

    private static string Text(SearchFile file) => file.Url + Encoding.UTF8.GetString(file.Content.Span);

    private static Dictionary<string, string> FilesOf(string site) =>
        ScenarioRun.Of(Scenario.Parse(site), FileOrder.Sorted).Files
            .Where(file => file.Key.StartsWith("output/search/index/", StringComparison.Ordinal))
            .ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value));

    private static IEnumerable<string> Terms(Dictionary<string, string> index) => index
        .Where(file => file.Key.Contains("/t", StringComparison.Ordinal))
        .SelectMany(file => file.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        .Select(line => line[..line.IndexOf('\t', StringComparison.Ordinal)]);
}
