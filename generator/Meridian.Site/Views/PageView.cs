using System.Collections.Immutable;
using Meridian.Site.Modelling;
using Meridian.Site.Parsing;
using Meridian.Site.Themes;
using Meridian.Sources;
using Meridian.Templating.Values;

namespace Meridian.Site.Views;

/// <summary>
/// A page as a theme sees it: one of the author's, or one the site makes, such as a list or a tag's page.
/// </summary>
internal sealed class PageView
{
    /// <summary>The characters of a description that search engines usually show.</summary>
    private const int SearchLength = 160;

    private readonly Lazy<ReadOnlyMemory<byte>> _content;

    public PageView(SiteView site, string kind, UrlPath url, string title, Func<ReadOnlyMemory<byte>> content)
    {
        Site = site;
        Kind = kind;
        Url = url;
        Title = title;
        _content = new Lazy<ReadOnlyMemory<byte>>(content, LazyThreadSafetyMode.ExecutionAndPublication);
    }

    public SiteView Site { get; }

    /// <summary>
    /// `home post page posts tags tag practitioner archive search 404`: also the name of its usual layout.
    /// </summary>
    public string Kind { get; }

    public UrlPath Url { get; }

    public string Title { get; }

    /// <summary>What the author says it is about; null when they did not say.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// What search engines are told: the description, else how the text begins; of a page that the site makes, what it
    /// lists. Null for a page of the author's without any words.
    /// </summary>
    public string? SearchDescription => Description ?? Summarised
        ?? Page?.Parsed.Body.Excerpt?.Cut(SearchLength) ?? Listing;

    private string? Summarised =>
        Page?.FrontMatter.Summary is { } summary ? Excerpt.Cut(summary.Value, SearchLength) : null;

    private string? Listing => Kind switch
    {
        "home" => Listed("", Paginator?.Items.Select(post => post.Title) ?? []) ?? Site.Settings.Title.Value,
        "tags" => Listed($"{Title}: ", Site.Model.Tags.All.Select(tag => tag.Label)) ?? OfThisSite,
        "posts" or "tag" => Listed($"{Title}: ", Paginator?.Items.Select(post => post.Title) ?? []) ?? OfThisSite,
        "archive" or "practitioner" or "search" => OfThisSite,
        _ => null,
    };

    /// <summary>The author's page behind it; null for a page that the site makes.</summary>
    public Page? Page { get; init; }

    /// <summary>The feed that belongs to this page besides the site's own, as on a tag's page.</summary>
    public FeedView? Feed { get; init; }

    /// <summary>The tag whose page this is.</summary>
    public TagView? Tag { get; init; }

    /// <summary>The practitioner whose page this is.</summary>
    public PractitionerView? Practitioner { get; init; }

    /// <summary>Where this page stands in a list of pages.</summary>
    public PaginatorView? Paginator { get; init; }

    /// <summary>True where search engines should not keep the page.</summary>
    public bool NoIndex { get; init; }

    /// <summary>The pages above it, nearest last, for pages that the site makes.</summary>
    public ImmutableArray<CrumbView> Above { get; init; } = [];

    /// <summary>Its text, finished.</summary>
    public ReadOnlyMemory<byte> Content
    {
        get
        {
            SiteView.RefuseInsideBody();
            return _content.Value;
        }
    }

    /// <summary>The same page, at its place in a list.</summary>
    public PageView With(PaginatorView paginator) => new(Site, Kind, Url, Title, () => _content.Value)
    {
        Description = Description,
        Page = Page,
        Feed = Feed,
        NoIndex = NoIndex,
        Above = Above,
        Paginator = paginator,
    };

    /// <summary>Its URL as links write it; many other pages name it.</summary>
    public string Link => field ??= Site.Base.Relative(Url);

    public string AbsoluteUrl => Site.Base.Absolute(Url);

    public ImageView? Image => Page?.FrontMatter.Image is { } image
        ? Site.Image(Page, image.Value, Page.FrontMatter.ImageAlt?.Value ?? "") with
        {
            IsFirst = true,
            Credit = Page.FrontMatter.ImageCredit?.Value,
        }
        : null;

    /// <summary>
    /// Its contents list. Layouts ask for its length first, and then for it, as for the lists below.
    /// </summary>
    public ImmutableArray<TocView> Toc => Kept(ref field, static view =>
        view.Page is { } page && (page.FrontMatter.Toc?.Value ?? true) ? TocView.Of(page.Parsed.Body.Headings) : []);

    public ImmutableArray<CrumbView> Breadcrumbs => Kept(ref field, Views.Breadcrumbs.Of);

    public ImmutableArray<TagView> Tags => Kept(ref field, PostParts.Tags);

    public ImmutableArray<RelatedView> Related => Kept(ref field, PostParts.Related);

    public OpenMap Params => Page is { } page ? YamlValues.Map(page.FrontMatter.Params) : OpenMap.Empty;

    private string OfThisSite => $"{Title}, {Site.Settings.Clinic.Name?.Value ?? Site.Settings.Title.Value}";

    private static string? Listed(string start, IEnumerable<string> names) =>
        string.Join(" · ", names) is { Length: > 0 } list ? Excerpt.Cut(start + list, SearchLength) : null;

    private ImmutableArray<T> Kept<T>(ref ImmutableArray<T> list, Func<PageView, ImmutableArray<T>> make)
    {
        if (list.IsDefault)
        {
            list = make(this); // threads that meet here make equal lists
        }

        return list;
    }
}

/// <summary>A step of the path to a page; the page itself has no URL.</summary>
internal sealed record CrumbView(string Title, string? Url);

/// <summary>A feed a reader can follow.</summary>
internal sealed record FeedView(string Title, string Url, string Type);

/// <summary>Where a page stands in a list that is split over several.</summary>
internal sealed record PaginatorView(int Number, int Count, int Total, ImmutableArray<PageView> Items)
{
    public string? PreviousUrl { get; init; }

    public string? NextUrl { get; init; }

    public required IReadOnlyList<PaginatorPage> Pages { get; init; }
}

/// <summary>
/// The pages of a paginator, made when they are read: a list over many pages names a few of them on each.
/// </summary>
internal sealed class PaginatorPages(int count, Func<int, PaginatorPage> page) : IReadOnlyList<PaginatorPage>
{
    public int Count => count;

    public PaginatorPage this[int index] => page(index + 1);

    public IEnumerator<PaginatorPage> GetEnumerator() => Enumerable.Range(1, count).Select(page).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>One page of a paginator.</summary>
internal sealed record PaginatorPage(int Number, string Url, bool IsCurrent);
