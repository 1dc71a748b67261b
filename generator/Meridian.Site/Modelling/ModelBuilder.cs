using System.Collections.Frozen;
using System.Collections.Immutable;
using Meridian.Site.Loading;
using Meridian.Site.Modelling.Search;
using Meridian.Site.Parsing;
using Meridian.Site.Settings;
using Meridian.Site.Themes;
using Meridian.Sources;
using NodaTime;

namespace Meridian.Site.Modelling;

/// <summary>Makes one site of many files: what is published, where, under which tags, and next to what.</summary>
internal static class ModelBuilder
{
    internal static readonly Rule MissingTitle = new("MER0210", "missing-title", Severity.Error);
    internal static readonly Rule MissingDate = new("MER0211", "missing-date", Severity.Error);
    internal static readonly Rule BadFileName = new("MER0223", "bad-file-name", Severity.Error);
    internal static readonly Rule UnknownAuthor = new("MER0212", "unknown-author", Severity.Warning);

    private static readonly SitePath Static = SitePath.Of("content/static");

    public static SiteModel Build(
        SourceSnapshot snapshot, SiteSettings settings, Theme theme, ImmutableArray<ParsedPage> parsed,
        BuildOptions options)
    {
        var diagnostics = new List<Diagnostic>();
        var written = parsed
            .Where(page => page.Section != ContentSection.Tags)
            .Select(page => PageOf(page, settings, options, diagnostics))
            .ToImmutableArray();
        var tagTexts = parsed.Where(page => page.Section == ContentSection.Tags).ToImmutableArray();
        var naming = TagNaming.Of(written, tagTexts, settings, diagnostics);
        var all = written.Select(page => page with { Tags = naming.TagsOf(page.Parsed, diagnostics) })
            .ToImmutableArray();

        var posts = NewestFirst(all.Where(page => page.Kind == PageKind.Post && page.IsListed));
        var pages = InOrder(all.Where(page => page.Kind == PageKind.Page && page.IsListed));
        var tags = TagIndex.Build(naming, posts, tagTexts, settings);
        var series = SeriesFinder.Find(posts);
        var now = NowIn(settings, options);
        var assets = AssetTable.Build(
            theme, snapshot, settings.Url.Value.Path.Encoded, now.LocalDateTime.ToDateTimeUnspecified());
        var tree = PageTree.Build(pages);
        var model = new SiteModel
        {
            Settings = settings,
            Sources = snapshot,
            Now = now,
            All = all,
            Posts = posts,
            Pages = pages,
            Home = all.FirstOrDefault(page => page.Kind == PageKind.Home && page.IsPublished),
            Tags = tags,
            Series = series,
            Neighbours = NeighbourFinder.Find(all, posts, series, diagnostics),
            Related = new RelatedPosts(tags, posts),
            Tree = tree,
            Links = LinkTable.Build(snapshot, settings, all),
            Redirects = RedirectFinder.Find(all, settings, diagnostics),
            Assets = assets,
            StaticFiles = StaticFilesOf(snapshot, diagnostics),
            Layouts = theme.LayoutNames.ToFrozenSet(StringComparer.Ordinal),
            UnusedTagTexts = [.. tagTexts.Where(text => tags.All.All(tag => tag.Text != text))],
            Diagnostics = [],
        };
        diagnostics.AddRange(assets.Diagnostics);
        CheckAuthors(all, settings, diagnostics);
        diagnostics.AddRange(CallPlacement.Check(model));
        diagnostics.AddRange(MenuChecks.Check(model));
        diagnostics.AddRange(PermalinkChecks.Check(model));
        diagnostics.AddRange(SearchResultChecks.Check(model));
        return model with { Search = SearchIndex.Of(model, theme.Words), Diagnostics = [.. diagnostics] };
    }

    private static Page PageOf(
        ParsedPage parsed, SiteSettings settings, BuildOptions options, List<Diagnostic> diagnostics)
    {
        var frontMatter = parsed.FrontMatter;
        var kind = parsed.Section == ContentSection.Posts ? PageKind.Post
            : parsed.Path == PagePlacement.HomeText ? PageKind.Home
            : PageKind.Page;
        var date = frontMatter.Date?.Value.Moment ?? PagePlacement.DateOfName(parsed.Path, settings.TimeZone.Value);
        var (status, reason) = Publication.Of(frontMatter, date, NowIn(settings, options).ToInstant(), options);
        if (kind == PageKind.Post
            && date is null
            && status == ContentStatus.Published
            && parsed.IsWhole
            && !frontMatter.HasWrongDate)
        {
            diagnostics.Add(MissingDate.At(parsed.Top, "this post has no date") with
            { Help = $"add a line such as `date: {NowIn(settings, options).Date:uuuu-MM-dd}` to its front matter" });
        }

        return PagePlacement.Place(
            new PageDraft(parsed, kind, TitleOf(parsed, kind, settings, diagnostics), date), settings, diagnostics) with
        {
            Status = status,
            Reason = reason,
        };
    }

    private static ZonedDateTime NowIn(SiteSettings settings, BuildOptions options) =>
        options.BuildTimeIn(settings.TimeZone.Value).InZone(settings.TimeZone.Value);

    private static string TitleOf(ParsedPage parsed, PageKind kind, SiteSettings settings, List<Diagnostic> diagnostics)
    {
        if (parsed.FrontMatter.Title is { } title)
        {
            return title.Value;
        }

        if (kind == PageKind.Home)
        {
            return settings.Title.Value;
        }

        if (parsed.IsWhole && !parsed.FrontMatter.HasWrongTitle)
        {
            var heading = parsed.Body.FirstHeading;
            diagnostics.Add(MissingTitle.At(parsed.Top, "there is no title") with
            {
                Help = heading is null
                    ? "add a line such as `title: What this is about` to the front matter"
                    : $"add a line to the front matter: `title: {heading.Text}`",
            });
        }

        return parsed.Body.FirstHeading?.Text ?? parsed.Path.Stem;
    }

    private static void CheckAuthors(ImmutableArray<Page> all, SiteSettings settings, List<Diagnostic> diagnostics)
    {
        foreach (var page in all)
        {
            foreach (var author in page.FrontMatter.Authors.Where(
                author => !settings.Practitioners.ContainsKey(author.Value)))
            {
                var nearest = NearestName.Of(author.Value, settings.Practitioners.Keys);
                diagnostics.Add(UnknownAuthor.At(
                    page.Parsed.At(author.Span), $"nobody called `{author.Value}` is in content/practitioners/") with
                {
                    Help = nearest is null
                        ? $"write content/practitioners/{Slug.Of(author.Value)}.yaml with at least a name"
                        : $"did you mean `{nearest}`?",
                });
            }
        }
    }

    private static ImmutableSortedDictionary<UrlPath, SitePath> StaticFilesOf(
        SourceSnapshot snapshot, List<Diagnostic> diagnostics)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<UrlPath, SitePath>();
        foreach (var file in snapshot.Under(Static).Where(file => !Leftovers.Contains(file.Path)))
        {
            if (UrlPath.TryParse("/" + file.Path.RelativeTo(Static).Value, out var url))
            {
                files.Add(url, file.Path);
            }
            else
            {
                diagnostics.Add(BadFileName.At(
                    Location.StartOf(file.Path), "a file of this name cannot be published") with
                { Help = "rename it with letters, digits and hyphens" });
            }
        }

        return files.ToImmutable();
    }

    private static ImmutableArray<Page> NewestFirst(IEnumerable<Page> posts) =>
    [
        .. posts.OrderByDescending(post => post.Date?.ToInstant()).ThenBy(post => post.Path),
    ];

    private static ImmutableArray<Page> InOrder(IEnumerable<Page> pages) =>
    [
        .. pages.OrderBy(page => page.FrontMatter.Order?.Value ?? int.MaxValue)
            .ThenBy(page => page.Title, StringComparer.Ordinal)
            .ThenBy(page => page.Path),
    ];
}
