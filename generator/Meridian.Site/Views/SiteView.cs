using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Meridian.Site.Html;
using Meridian.Site.Modelling;
using Meridian.Site.Parsing;
using Meridian.Site.Settings;
using Meridian.Site.Themes;
using Meridian.Site.Views.Bodies;
using Meridian.Site.Views.Cards;
using Meridian.Site.Views.StructuredData;
using Meridian.Sources;
using Meridian.Templating;
using Meridian.Templating.Values;

namespace Meridian.Site.Views;

/// <summary>
/// The only door from a route or a template to the site. Read from many threads at once; never changes.
/// </summary>
internal sealed class SiteView
{
    /// <summary>Where the list of all posts is.</summary>
    public static readonly UrlPath PostsUrl = UrlPath.Of("/posts/");

    /// <summary>Where the list of all tags is.</summary>
    public static readonly UrlPath TagsUrl = UrlPath.Of("/tags/");

    /// <summary>Where the list of all posts by month is, if the theme has a layout for it.</summary>
    public static readonly UrlPath ArchiveUrl = UrlPath.Of("/archive/");

    [ThreadStatic]
    private static int t_bodiesInWork;

    private readonly ConcurrentDictionary<Page, Lazy<FeedItem>> _feedItems = new();
    private readonly Renderer _renderer;
    private readonly FrozenDictionary<Page, PageView> _pages;
    private readonly FrozenDictionary<string, PractitionerView> _practitioners;
    private readonly FrozenDictionary<Tag, TagView> _tags;
    private readonly ImmutableArray<MenuView> _menu;

    public SiteView(SiteModel model, Theme theme, IReadOnlySet<UrlPath> urls)
        : this(model, theme, urls, null)
    {
    }

    private SiteView(SiteModel model, Theme theme, IReadOnlySet<UrlPath> urls, MarkedSources? marks)
    {
        (Model, Theme, Marks) = (model, theme, marks);
        Urls = new UrlWriter(Base);
        Markdown = new MarkdownOptions { RawHtml = Settings.RawHtml.Value };
        Texts = new SharedTexts(this);
        Known = urls;
        Feeds = FeedList.Of(this);
        Nodes = new SiteNodes(this);
        Params = YamlValues.Map(new Yaml.YamlMap(
            [.. Settings.Params.Entries.Concat(theme.Params.Entries).DistinctBy(entry => entry.Key.Text)], default));
        _menu = MenuBuilder.Build(this);
        _practitioners = Settings.Practitioners.Values.ToFrozenDictionary(
            practitioner => practitioner.Id,
            practitioner => new PractitionerView(this, practitioner),
            StringComparer.Ordinal);
        _pages = model.Published.ToFrozenDictionary(
            page => page, page => View(page, () => Body(page, BodyMedium.OtherPage).Html));
        _tags = model.Tags.All.ToFrozenDictionary(tag => tag, tag => new TagView(this, tag));
        Posts = Views(model.Posts);
        _renderer = new Renderer(Globals.Of(this), theme, new RenderOptions
        {
            BuildTime = model.Now.LocalDateTime.ToDateTimeUnspecified(),
            Mark = marks is null ? null : marks.Mark,
        });
    }

    public SiteModel Model { get; }

    public Theme Theme { get; }

    public AssetTable Assets => Model.Assets;

    public UrlWriter Urls { get; }

    /// <summary>The cards that social networks show of posts.</summary>
    public CardTable Cards { get; init; } = CardTable.Empty;

    /// <summary>The Markdown of settings, finished.</summary>
    public SharedTexts Texts { get; }

    /// <summary>Every URL that the site will have.</summary>
    public IReadOnlySet<UrlPath> Known { get; }

    public OpenMap Params { get; }

    /// <summary>The listed posts, newest first.</summary>
    public IReadOnlyList<PageView> Posts { get; }

    public SiteSettings Settings => Model.Settings;

    public BaseUrl Base => Settings.Url.Value;

    public ThemeWords Words => Theme.Words;

    /// <summary>
    /// Numbers the sources where pages are made with marks in them; null where they are made for readers.
    /// </summary>
    public MarkedSources? Marks { get; }

    /// <summary>How the Markdown of this site is parsed.</summary>
    public MarkdownOptions Markdown { get; }

    public string PostsTitle => Words.Text("posts") ?? Words.Text("all_posts") ?? "Posts";

    /// <summary>The link to the list of all posts by month; null where the site has none.</summary>
    public string? ArchiveLink => Known.Contains(ArchiveUrl) ? Base.Relative(ArchiveUrl) : null;

    /// <summary>Null where the site cannot be searched.</summary>
    public SearchView? Search => Model is { SearchUrl: { } url, Search: { } index }
        ? new SearchView(Base.Relative(url), Base.Relative(index.Contents.Url))
        : null;

    public string TagsTitle => Words.Text("tags") ?? "Tags";

    public string ArchiveTitle => Words.Text("archive") ?? "Archive";

    public string SearchTitle => Words.Text("search") ?? "Search";

    public ImageView? Logo => Settings.Logo is { } logo ? Image(null, logo.Value, Settings.Title.Value) : null;

    public ImmutableArray<FeedView> Feeds { get; }

    /// <summary>What search engines are told of the site, the clinic and its people.</summary>
    public SiteNodes Nodes { get; }

    public IEnumerable<PractitionerView> Practitioners => Settings.Practitioners.Keys.Select(id => _practitioners[id]);

    public IReadOnlyList<PageView> Views(ImmutableArray<Page> pages) => [.. pages.Select(View)];

    public PageView View(Page page) => _pages[page];

    public TagView View(Tag tag) => _tags[tag];

    public PractitionerView? Practitioner(string id) => _practitioners.GetValueOrDefault(id);

    /// <summary>The view of a page whose text was rendered already.</summary>
    public PageView View(Page page, Func<ReadOnlyMemory<byte>> content) =>
        new(this, KindOf(page), page.Url, page.Title, content)
        {
            Page = page,
            Description = page.FrontMatter.Description?.Value
            ?? (page.Kind == PageKind.Home ? Settings.Description?.Value : null),
            NoIndex = page.FrontMatter.NoIndex?.Value ?? false,
        };

    /// <summary>Renders the text of a page.</summary>
    public RenderedBody Body(Page page, BodyMedium medium)
    {
        t_bodiesInWork++;
        try
        {
            var origin = TextOrigin.File(page.Path);
            return new BodyRenderer(this, origin, page, medium).Render(BodyOf(page.Parsed, origin));
        }
        finally
        {
            t_bodiesInWork--;
        }
    }

    /// <summary>A post as feeds carry it; made once, however many feeds it is in.</summary>
    public FeedItem FeedItem(Page post) =>
        _feedItems.GetOrAdd(post, static (post, site) => new Lazy<FeedItem>(() => site.MakeFeedItem(post)), this).Value;

    /// <summary>Renders a tag page's own text.</summary>
    public RenderedBody TagText(Tag tag)
    {
        if (tag.Text is not { } text)
        {
            return RenderedBody.Empty;
        }

        var origin = TextOrigin.File(text.Path);
        return new BodyRenderer(this, origin, null, BodyMedium.Page).Render(BodyOf(text, origin));
    }

    /// <summary>The same site, whose pages say of each of their parts where it was written.</summary>
    public SiteView WithMarks() => new(Model, Theme, Known, new MarkedSources());

    /// <summary>Fails a template that reads a finished text while one is being made of it.</summary>
    public static void RefuseInsideBody()
    {
        if (t_bodiesInWork > 0)
        {
            throw new MemberFault("a text cannot be read while a text is being made")
            {
                Help = "use `summary` or `description` here",
            };
        }
    }

    /// <summary>An image that a setting or a front matter names.</summary>
    public ImageView Image(Page? page, string target, string alt)
    {
        var resolved = page is null ? Model.Links.ResolveSetting(target) : Model.Links.Resolve(page.Path, page, target);
        return Image(Urls.Write(resolved, target, BodyMedium.Page), resolved, alt) with { Render = RenderImage };
    }

    /// <summary>The URL of a link that a setting holds.</summary>
    public string? Link(Setting<string>? setting, BodyMedium medium) =>
        setting is null ? null : Urls.Write(Model.Links.ResolveSetting(setting.Value), setting.Value, medium);

    /// <summary>An image whose URL is already known.</summary>
    public ImageView Image(string url, LinkMeaning target, string alt)
    {
        var place = target switch
        {
            SiteTarget site => site.Url,
            AttachmentTarget attachment => attachment.Url,
            _ => (UrlPath?)null,
        };
        var file = place is { } known ? Model.Links.FileAt(known) : null;
        var size = file?.Image?.Size;
        return new ImageView(url, place is { } path ? Base.Absolute(path) : url, alt)
        {
            Width = size?.Width,
            Height = size?.Height,
            Made = file is null ? null : Model.Images.Of(file.Path),
            Site = Base,
        };
    }

    /// <summary>Renders a whole document. It receives nothing when the template fails.</summary>
    public RenderResult RenderLayout(Template layout, PageView page, IBufferWriter<byte> output) =>
        _renderer.Render(layout, Scope(page), output);

    /// <summary>Renders one partial on its own, as for a container, for the page that holds it.</summary>
    public ImmutableArray<Diagnostic> RenderPartial(
        Template partial, Page? page, ReadOnlySpan<KeyValuePair<string, Value>> own, IBufferWriter<byte> output)
    {
        var scope = page is null ? Globals.NoPage(this) : Scope(_pages[page]);
        var result = _renderer.Render(partial, [.. scope, .. own], output);
        return result.Error is { } error ? result.Notes.Add(error) : result.Notes;
    }

    private Body BodyOf(ParsedPage text, TextOrigin origin) =>
        Marks?.Parse(text.Source, text.FrontMatter.Body, Markdown, origin) ?? text.Body;

    private FeedItem MakeFeedItem(Page post)
    {
        var view = View(post);
        var body = Body(post, BodyMedium.Feed);
        var published = post.Date ?? Model.Now;
        return new FeedItem(post.Title, view.AbsoluteUrl, published, PostParts.Summary(view), body.Html)
        {
            Links =
            [
                .. HtmlFactReader.Read(body.Html.Span).Links.Select(link => link with { Kind = LinkKind.FeedContent }),
            ],
            Updated = post.FrontMatter.Updated?.Value.Moment ?? published,
            Authors = [.. PostParts.Authors(view).Select(author => author.Practitioner.Name.Value)],
            Tags = [.. Model.Tags.Of(post).Select(tag => tag.Label)],
            Image = view.Image?.AbsoluteUrl,
            Diagnostics = body.Diagnostics,
        };
    }

    private ReadOnlyMemory<byte> RenderImage(ImageView image)
    {
        var output = new ArrayBufferWriter<byte>(512);
        if (Theme.Partial("image") is { } partial)
        {
            RenderPartial(partial, null, [KeyValuePair.Create("image", ModelTypes.Image.Wrap(image))], output);
        }

        return output.WrittenMemory;
    }

    private KeyValuePair<string, Value>[] Scope(PageView page) =>
        Globals.OnPage(this, page, MenuBuilder.On(_menu, page));

    private static string KindOf(Page page) => page.Kind switch
    {
        PageKind.Home => "home",
        PageKind.Post => "post",
        PageKind.Page => "page",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
