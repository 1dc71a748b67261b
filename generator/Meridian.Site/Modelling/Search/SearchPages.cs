using System.Collections.Immutable;
using Meridian.Site.Parsing;
using Meridian.Site.Settings;
using Meridian.Site.Themes;
using Meridian.Sources;

namespace Meridian.Site.Modelling.Search;

/// <summary>Chooses what of a site readers may find: what is published, listed, and open to search engines.</summary>
internal static class SearchPages
{
    /// <summary>
    /// Pages and people first, then posts from the oldest on, so that a new post changes few files of the index. Pure.
    /// </summary>
    public static ImmutableArray<SearchPage> Of(SiteModel model, ThemeWords words) =>
    [
        .. model.Settings.Practitioners.Values.Select(practitioner => Of(practitioner, model.Settings)),
        .. model.Pages.OrderBy(page => page.Path).Concat(model.Posts.Reverse())
            .Where(page => !(page.FrontMatter.NoIndex?.Value ?? false))
            .Select(page => Of(page, model, words)),
    ];

    private static SearchPage Of(Page page, SiteModel model, ThemeWords words) =>
        new(AddressOf(page.Url), page.Title, page.Parsed.Body)
        {
            Date = page.Date is { } date ? words.Date(date.Date) : "",
            Summary = page.FrontMatter.Summary?.Value ?? page.FrontMatter.Description?.Value,
            Names =
            [
                .. model.Tags.Of(page).Select(tag => tag.Label),
                .. page.FrontMatter.Authors.Select(
                    author => model.Settings.Practitioners.GetValueOrDefault(author.Value))
                    .OfType<Practitioner>().Select(practitioner => practitioner.Name.Value),
            ],
        };

    private static SearchPage Of(Practitioner practitioner, SiteSettings settings)
    {
        var bio = new SourceText(SitePath.Of("bio.md"), practitioner.Bio?.Value ?? "");
        var options = new MarkdownOptions { RawHtml = settings.RawHtml.Value };
        return new SearchPage(
            AddressOf(practitioner.Url),
            practitioner.Name.Value,
            MarkdownParser.Parse(bio, new TextSpan(0, bio.Text.Length), options))
        {
            Summary = practitioner.Role?.Value,
        };
    }

    private static string AddressOf(UrlPath url) => url.Encoded[1..];
}
