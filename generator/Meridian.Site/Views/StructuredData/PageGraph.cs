using System.Text;

namespace Meridian.Site.Views.StructuredData;

/// <summary>
/// What search engines are told of a page: one graph of JSON-LD 1.1 in the words of schema.org, every node under an
/// `@id` that is the same wherever it shows.
/// </summary>
internal static class PageGraph
{
    /// <summary>The `script` element, or nothing for a page that search engines leave out.</summary>
    public static string Write(PageView page)
    {
        if (page.NoIndex || page.Kind is "404" or "search")
        {
            return "";
        }

        var site = page.Site.Nodes;
        var people = PeopleOn(page);
        var json = NodeWriter.Write(graph =>
        {
            graph.Text("@context", "https://schema.org");
            graph.Written(
                "@graph",
                [
                    site.Website,
                    site.Clinic,
                    .. people.Select(site.Person),
                    NodeWriter.Write(node => WritePage(page, node)),
                    .. page.Kind == "post" ? [NodeWriter.Write(node => WritePost(page, node))] : Array.Empty<byte[]>(),
                    .. page.Breadcrumbs.Length > 1 ? [NodeWriter.Write(node => WriteBreadcrumbs(page, node))]
                        : Array.Empty<byte[]>(),
                ]);
        });
        return $"<script type=\"application/ld+json\">{Encoding.UTF8.GetString(json)}</script>\n";
    }

    /// <summary>Those whom the page's other nodes name.</summary>
    private static IEnumerable<PractitionerView> PeopleOn(PageView page) => page.Kind switch
    {
        "home" => page.Site.Practitioners,
        "practitioner" when page.Practitioner is { } person => [person],
        "post" or "page" => PostParts.Authors(page)
            .Concat(PostParts.Reviewer(page) is { } reviewer ? [reviewer] : [])
            .Distinct(),
        _ => [],
    };

    private static void WritePage(PageView page, NodeWriter node)
    {
        var site = page.Site.Nodes;
        node.Is(TypeOf(page), page.AbsoluteUrl);
        node.Text("url", page.AbsoluteUrl);
        node.Text("name", page.Title);
        node.Text("description", page.SearchDescription);
        node.Text("inLanguage", LanguageOf(page));
        node.Refer("isPartOf", site.WebsiteId);
        if (page.Breadcrumbs.Length > 1)
        {
            node.Refer("breadcrumb", BreadcrumbsId(page));
        }

        if (page.Page?.FrontMatter.Reviewed is { } reviewed)
        {
            node.Text("lastReviewed", $"{reviewed.Value.Moment.Date:uuuu-MM-dd}");
            if (PostParts.Reviewer(page) is { } reviewer)
            {
                node.Refer("reviewedBy", site.PersonId(reviewer));
            }
        }

        switch (page.Kind)
        {
            case "home":
                node.Refer("about", site.ClinicId);
                break;
            case "post":
                node.Refer("mainEntity", PostId(page));
                break;
            case "practitioner" when page.Practitioner is { } person:
                node.Refer("mainEntity", site.PersonId(person));
                break;
            case "tag" or "posts" when page.Paginator is { } list:
                node.Node("mainEntity", items => WriteList(list, items));
                break;
            default:
                break;
        }
    }

    private static string TypeOf(PageView page) => page.Kind switch
    {
        "post" => "MedicalWebPage",
        "practitioner" => "ProfilePage",
        "tag" or "tags" or "posts" or "archive" => "CollectionPage",
        _ => "WebPage",
    };

    private static void WritePost(PageView post, NodeWriter node)
    {
        var site = post.Site.Nodes;
        node.Is("BlogPosting", PostId(post));
        node.Text("headline", post.Title);
        node.Text("description", post.SearchDescription);
        node.Text("image", post.Image?.AbsoluteUrl);
        node.Text("datePublished", post.Page?.Date is { } date ? WrittenDates.Iso(date) : null);
        node.Text("dateModified", post.Page?.FrontMatter.Updated is { } updated
            ? WrittenDates.Iso(updated.Value.Moment)
            : null);
        node.Refer("author", PostParts.Authors(post).Select(site.PersonId));
        node.Refer("publisher", site.ClinicId);
        node.Refer("mainEntityOfPage", post.AbsoluteUrl);
        node.Nodes("keywords", post.Tags, (tag, term) =>
        {
            term.Is("DefinedTerm");
            term.Text("name", tag.Tag.Label);
            term.Text("url", post.Site.Base.Absolute(tag.Tag.Url));
        });
        if (PostParts.Series(post) is { } series)
        {
            node.Node("isPartOf", part =>
            {
                part.Is("CreativeWorkSeries");
                part.Text("name", series.Series.Name);
            });
            node.Number("position", series.Index);
        }

        node.Nodes("citation", PostParts.CitedWorks(post), WorkNode.Write);
        node.Truth("isAccessibleForFree");
        node.Text("inLanguage", LanguageOf(post));
        node.Number("wordCount", post.Page?.Parsed.Body.WordCount ?? 0);
    }

    private static void WriteList(PaginatorView list, NodeWriter node)
    {
        node.Is("ItemList");
        node.Number("numberOfItems", list.Items.Length);
        node.Nodes("itemListElement", list.Items.Select((post, at) => (post, at)), (item, entry) =>
        {
            entry.Is("ListItem");
            entry.Number("position", item.at + 1);
            entry.Text("url", item.post.AbsoluteUrl);
        });
    }

    private static void WriteBreadcrumbs(PageView page, NodeWriter node)
    {
        var home = new Uri(page.Site.Nodes.Home);
        node.Is("BreadcrumbList", BreadcrumbsId(page));
        node.Nodes("itemListElement", page.Breadcrumbs.Select((crumb, at) => (crumb, at)), (step, entry) =>
        {
            entry.Is("ListItem");
            entry.Number("position", step.at + 1);
            entry.Text("name", step.crumb.Title);
            entry.Text("item", step.crumb.Url is { } url ? new Uri(home, url).AbsoluteUri : null);
        });
    }

    private static string LanguageOf(PageView page) =>
        page.Page?.FrontMatter.Lang?.Value ?? page.Site.Settings.Language.Value;

    private static string PostId(PageView post) => post.AbsoluteUrl + "#post";

    private static string BreadcrumbsId(PageView page) => page.AbsoluteUrl + "#breadcrumbs";
}
