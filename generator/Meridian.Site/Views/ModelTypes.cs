using System.Collections.Immutable;
using Meridian.Site.Modelling;
using Meridian.Site.Settings;
using Meridian.Site.Views.Bodies;
using Meridian.Templating.Values;
using NodaTime;

namespace Meridian.Site.Views;

/// <summary>What a theme sees of the site, member by member: the contract with everyone who writes a theme.</summary>
/// <remarks>
/// Types refer to each other. Each `!` holds because such a reference is followed only by a render, after all are made.
/// </remarks>
internal static class ModelTypes
{
    public static ModelType<FeedView> Feed { get; } = ModelType.Define<FeedView>("feed", m =>
    [
        m.Text("title", feed => feed.Title),
        m.Url("url", feed => feed.Url),
        m.Text("type", feed => feed.Type),
    ]);

    public static ModelType<SearchView> Search { get; } = ModelType.Define<SearchView>("search", m =>
    [
        m.Url("url", search => search.Url),
        m.Url("index", search => search.Index),
    ]);

    public static ModelType<MenuView> Menu { get; } = ModelType.Define<MenuView>("menu item", m =>
    [
        m.Text("title", item => item.Title),
        m.Url("url", item => item.Url),
        m.Bool("current", item => item.IsCurrent),
        m.List("children", () => Menu!, item => item.Children),
    ]);

    public static ModelType<CrumbView> Crumb { get; } = ModelType.Define<CrumbView>("breadcrumb", m =>
    [
        m.Text("title", crumb => crumb.Title),
        m.Url("url", crumb => crumb.Url).OrNull(),
    ]);

    public static ModelType<TocView> Toc { get; } = ModelType.Define<TocView>("contents entry", m =>
    [
        m.Text("id", entry => entry.Id),
        m.Text("text", entry => entry.Text),
        m.Int("level", entry => entry.Level),
        m.List("children", () => Toc!, entry => entry.Children),
    ]);

    public static ModelType<ImageView> Image { get; } = ModelType.Define<ImageView>("image", m =>
    [
        m.Url("url", image => image.Url),
        m.Url("abs_url", image => image.AbsoluteUrl),
        m.Text("alt", image => image.Alt),
        m.Text("title", image => image.Title).OrNull(),
        m.Text("credit", image => image.Credit).OrNull(),
        m.Int("width", image => image.Width).OrNull(),
        m.Int("height", image => image.Height).OrNull(),
        m.Text("srcset", image => image.SourceSet),
        m.List("sources", () => ImageSource!, image => image.Sources),
        m.Text("colour", image => image.Colour).OrNull(),
        m.Text("loading", image => image.IsFirst ? "eager" : "lazy"),
        m.Html("attributes", image => image.Attributes),
        m.HtmlBytes("html", image => image.Render?.Invoke(image) ?? default),
    ]);

    public static ModelType<ImageSourceView> ImageSource { get; } =
        ModelType.Define<ImageSourceView>("image source", m =>
    [
        m.Text("type", source => source.Type),
        m.Text("srcset", source => source.SourceSet),
    ]);

    public static ModelType<CallView> Call { get; } = ModelType.Define<CallView>("call to action", m =>
    [
        m.Text("id", call => call.Id),
        m.Text("title", call => call.Title),
        m.Html("text", call => call.Text),
        m.Text("label", call => call.Label),
        m.Text("url", call => call.Url),
        m.Bool("external", call => call.IsExternal),
    ]);

    public static ModelType<ReferenceView> Reference { get; } = ModelType.Define<ReferenceView>("reference", m =>
    [
        m.Int("number", reference => reference.Number),
        m.Text("id", reference => reference.Id),
        m.Html("html", reference => reference.Html),
        m.TextList("cited_at", reference => [.. reference.CitedAt]),
    ]);

    public static ModelType<TagView> Tag { get; } = ModelType.Define<TagView>("tag", m =>
    [
        m.Text("name", tag => tag.Tag.Label),
        m.Text("slug", tag => tag.Tag.Slug),
        m.Url("url", tag => tag.Link),
        m.Url("feed_url", tag => tag.Site.Base.Relative(tag.Tag.FeedUrl)),
        m.Int("count", tag => tag.Tag.Posts.Length),
        m.Text("description", tag => tag.Tag.Description).OrNull(),
        m.HtmlBytes("content", tag => tag.Content),
        m.List("posts", () => Post!, tag => tag.Site.Views(tag.Tag.Posts)),
    ]);

    public static ModelType<CredentialView> Credential { get; } = ModelType.Define<CredentialView>("credential", m =>
    [
        m.Text("name", view => view.Credential.Name.Value),
        m.Text("body", view => view.Credential.Body?.Value ?? ""),
        m.Text("number", view => view.Credential.Number?.Value ?? ""),
        .. WrittenDates.Members(m, "expires", view => view.Expires, view => view.Site.Words),
    ]);

    public static ModelType<PractitionerView> Practitioner { get; } =
        ModelType.Define<PractitionerView>("practitioner", m =>
    [
        m.Text("id", view => view.Practitioner.Id),
        m.Text("name", view => view.Practitioner.Name.Value),
        m.Text("role", view => view.Practitioner.Role?.Value ?? ""),
        m.List("credentials", () => Credential!, view => view.Credentials),
        m.Html("bio", view => view.Bio),
        m.Object("image", () => Image!, view => view.Image).OrNull(),
        m.Url("url", view => view.Site.Base.Relative(view.Url)),
        m.Text("booking_url", view => view.Site.Link(view.Practitioner.BookingUrl, BodyMedium.Page)).OrNull(),
        m.TextList("same_as", view => [.. view.Practitioner.SameAs.Select(url => url.Value)]),
        m.List("posts", () => Post!, view => view.Site.Views(view.Posts)),
    ]);

    public static ModelType<SeriesView> Series { get; } = ModelType.Define<SeriesView>("series", m =>
    [
        m.Text("name", view => view.Series.Name),
        m.Int("index", view => view.Index),
        m.Int("size", view => view.Series.Posts.Length),
        m.List("posts", () => Post!, view => view.Site.Views(view.Series.Posts)),
    ]);

    public static ModelType<RelatedView> Related { get; } = ModelType.Define<RelatedView>("related post", m =>
    [
        m.Object("post", () => Post!, related => related.Post),
        m.Text("reason", related => related.Reason),
    ]);

    public static ModelType<PageView> Page { get; } = ModelType.Define<PageView>("page", m => [.. PageMembers(m)]);

    public static ModelType<PageView> Post { get; } = ModelType.Define<PageView>("post", m =>
    [
        .. PageMembers(m),
        // Only a draft that is looked at, or a post whose error is told, has no date: lists show it as of today.
        .. WrittenDates.Members(m, "date", post => post.Page?.Date ?? post.Site.Model.Now, post => post.Site.Words),
        .. WrittenDates.Members(
            m, "updated", post => post.Page?.FrontMatter.Updated?.Value.Moment, post => post.Site.Words),
        .. WrittenDates.Members(
            m, "reviewed", post => post.Page?.FrontMatter.Reviewed?.Value.Moment, post => post.Site.Words),
        m.Object("reviewed_by", () => Practitioner!, PostParts.Reviewer).OrNull(),
        m.Text("summary", PostParts.Summary),
        m.List("authors", () => Practitioner!, post => PostParts.Authors(post)),
        m.List("tags", () => Tag!, post => post.Tags),
        m.Object("series", () => Series!, PostParts.Series).OrNull(),
        m.Object("previous", () => Post!, PostParts.Previous).OrNull(),
        m.Object("next", () => Post!, PostParts.Next).OrNull(),
        m.List("related", () => Related!, post => post.Related),
        m.Int("reading_minutes", PostParts.ReadingMinutes),
        m.Int("word_count", post => post.Page?.Parsed.Body.WordCount ?? 0),
    ]);

    public static ModelType<PaginatorPage> PaginatorPage { get; } = ModelType.Define<PaginatorPage>("list page", m =>
    [
        m.Int("number", page => page.Number),
        m.Url("url", page => page.Url),
        m.Bool("current", page => page.IsCurrent),
    ]);

    public static ModelType<PaginatorView> Paginator { get; } = ModelType.Define<PaginatorView>("paginator", m =>
    [
        m.Int("number", paginator => paginator.Number),
        m.Int("count", paginator => paginator.Count),
        m.Int("total", paginator => paginator.Total),
        m.List("items", () => Post!, paginator => paginator.Items),
        m.Url("previous_url", paginator => paginator.PreviousUrl).OrNull(),
        m.Url("next_url", paginator => paginator.NextUrl).OrNull(),
        m.List("pages", () => PaginatorPage!, paginator => paginator.Pages),
    ]);

    public static ModelType<ContainerView> Container { get; } = ModelType.Define<ContainerView>("container", m =>
    [
        m.Text("name", container => container.Name),
        m.Text("argument", container => container.Argument),
        m.Open("attributes", container => container.Attributes),
        m.HtmlBytes("content", container => container.Content),
        m.Object("cta", () => Call!, container => container.Call).OrNull(),
    ]);

    public static ModelType<SiteOnPage> Site { get; } = ModelType.Define<SiteOnPage>("site", m =>
    [
        m.Text("title", on => on.Site.Settings.Title.Value),
        m.Text("description", on => on.Site.Settings.Description?.Value).OrNull(),
        m.Text("language", on => on.Site.Settings.Language.Value),
        m.Url("url", on => on.Site.Base.ToString()),
        m.Url("base_path", on => on.Site.Base.Path.Encoded),
        m.Object("logo", () => Image!, on => on.Site.Logo).OrNull(),
        m.List("menu", () => Menu!, on => on.Menu),
        m.List("feeds", () => Feed!, on => on.Site.Feeds),
        m.Url("archive_url", on => on.Site.ArchiveLink).OrNull(),
        m.Object("search", () => Search!, on => on.Site.Search).OrNull(),
        .. WrittenDates.Members(m, "now", on => on.Site.Model.Now, on => on.Site.Words),
        m.Open("params", on => on.Site.Params),
    ]);

    private static IEnumerable<ModelMember<PageView>> PageMembers(MemberFactory<PageView> m) =>
    [
        m.Text("kind", page => page.Kind),
        m.Text("title", page => page.Title),
        m.Text("description", page => page.Description).OrNull(),
        m.Text("lang", page => page.Page?.FrontMatter.Lang?.Value ?? page.Site.Settings.Language.Value),
        m.Url("url", page => page.Link),
        m.Url("abs_url", page => page.AbsoluteUrl),
        m.Html("head", page => HeadWriter.Write(page)),
        m.HtmlBytes("content", page => page.Content),
        m.Object("image", () => Image!, page => page.Image).OrNull(),
        m.List("breadcrumbs", () => Crumb!, page => page.Breadcrumbs),
        m.List("toc", () => Toc!, page => page.Toc),
        m.List("children", () => Page!, page => page.Page is { } written
            ? page.Site.Views(page.Site.Model.Tree.ChildrenOf(written))
            : ImmutableArray<PageView>.Empty),
        m.Object("parent", () => Page!, page =>
            page.Page is { } written && page.Site.Model.Tree.ParentOf(written) is { } parent
                ? page.Site.View(parent)
                : null).OrNull(),
        m.List("references", () => Reference!, page => PostParts.References(page)),
        m.Bool("noindex", page => page.NoIndex),
        m.Bool("draft", page => page.Page?.FrontMatter.Draft?.Value ?? false),
        m.Bool("scheduled", page => page.Page?.Date is { } date && date.ToInstant() > page.Site.Model.Now.ToInstant()),
        m.Open("params", page => page.Params),
    ];
}

/// <summary>A post that is like another, and why it is shown.</summary>
internal sealed record RelatedView(PageView Post, string Reason);

/// <summary>The place of a post in its series, counted from 1.</summary>
internal sealed record SeriesView(SiteView Site, Series Series, int Index);

/// <summary>One qualification of a practitioner.</summary>
internal sealed record CredentialView(SiteView Site, Credential Credential)
{
    public ZonedDateTime? Expires => Credential.Expires is { } day
        ? Site.Settings.TimeZone.Value.AtStartOfDay(day.Value)
        : null;
}

/// <summary>What a container's partial works with.</summary>
internal sealed record ContainerView(
    string Name, string Argument, OpenMap Attributes, ReadOnlyMemory<byte> Content, CallView? Call);

/// <summary>The site as one page sees it: its menu knows which entry is current.</summary>
internal sealed record SiteOnPage(SiteView Site, ImmutableArray<MenuView> Menu);
