using System.Collections.Immutable;
using Meridian.Site.Loading;
using Meridian.Site.Modelling;
using Meridian.Site.Parsing;
using Meridian.Site.Routing;
using Meridian.Site.Settings;
using Meridian.Sources;

namespace Meridian.Site;

/// <summary>Says of every file under content/ what became of it.</summary>
internal static class ContentReport
{
    private static readonly SitePath Content = SitePath.Of("content");

    public static ImmutableArray<ContentEntry> Of(
        SourceSnapshot snapshot, ImmutableArray<ParsedPage> parsed, SiteModel model, RoutePlan plan)
    {
        var pages = model.All.ToDictionary(page => page.Path);
        var tagTexts = parsed.Where(page => page.Section == ContentSection.Tags).ToDictionary(page => page.Path);
        var unused = model.UnusedTagTexts.Select(text => text.Path).ToHashSet();
        var published = plan.Routes.Where(route => route.Source is not null)
            .GroupBy(route => route.Source.GetValueOrDefault())
            .ToDictionary(group => group.Key, group => group.First().Url);
        var unusable = snapshot.Unusable.Where(entry => entry.Path.IsUnder(Content))
            .Select(entry => new ContentEntry(entry.Path, ContentStatus.Ignored, entry.Reason));
        return [.. snapshot.Under(Content).Select(Entry).Concat(unusable).OrderBy(entry => entry.Path)];

        ContentEntry Entry(SourceFile file)
        {
            var path = file.Path;
            if (pages.TryGetValue(path, out var page))
            {
                var due = ReviewDates.Due(page);
                return new ContentEntry(path, page.Status, page.Reason)
                {
                    ReviewDue = due,
                    IsReviewDue = due <= model.Now.Date,
                    Url = page.Url,
                    Title = page.Title,
                    Date = page.Date,
                    Tags = [.. page.Tags],
                    IsMarkdown = true,
                };
            }

            if (tagTexts.TryGetValue(path, out var text))
            {
                return unused.Contains(path)
                    ? new ContentEntry(path, ContentStatus.Ignored, "no published post has this tag")
                    {
                        IsMarkdown = true,
                    }
                    : new ContentEntry(path, ContentStatus.Published, "it is shown on the tag's page")
                    {
                        Url = published.TryGetValue(path, out var tagUrl) ? tagUrl : null,
                        Title = text.FrontMatter.Title?.Value,
                        IsMarkdown = true,
                    };
            }

            if (!file.IsWhole)
            {
                return new ContentEntry(path, ContentStatus.Ignored, SourceLoader.Unreadable);
            }

            return published.TryGetValue(path, out var url)
                ? new ContentEntry(path, ContentStatus.Published, "it is published as it is") { Url = url }
                : Other(path, model.Settings);
        }
    }

    private static ContentEntry Other(SitePath path, SiteSettings settings) =>
        UnreadFiles.ReasonOf(path, settings) is { } reason
            ? new ContentEntry(path, ContentStatus.Ignored, reason)
            {
                IsMarkdown = path.Extension.ToLowerInvariant() is ".md" or ".markdown",
            }
            : new ContentEntry(path, ContentStatus.Published, "it is a setting or a part of the theme");
}
