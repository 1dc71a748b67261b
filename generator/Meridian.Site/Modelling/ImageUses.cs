using System.Collections.Immutable;
using Meridian.Site.Images;
using Meridian.Site.Loading;
using Meridian.Site.Parsing;
using Meridian.Sources;

namespace Meridian.Site.Modelling;

/// <summary>One image of the site, and where published texts and settings show it.</summary>
internal sealed record ImageUse(SourceFile File, ImageRole Role, ImmutableArray<Location> Places);

/// <summary>Finds the images that the finished site shows. What is not published shows nothing.</summary>
internal static class ImageUses
{
    /// <summary>Every image, by path, its places in order. Pure.</summary>
    public static ImmutableArray<ImageUse> Of(SiteModel model) =>
    [
        .. InPages(model).Concat(InTagTexts(model)).Concat(Photos(model))
            .Select(use => (File: FileOf(model, use.Target), use.Role, use.Place))
            .Where(use => use.File is not null && SourceLoader.IsImage(use.File.Path))
            .GroupBy(use => use.File)
            .Select(uses => new ImageUse(
                uses.Key ?? throw new System.Diagnostics.UnreachableException(),
                uses.Max(use => use.Role),
                [.. uses.Select(use => use.Place).Distinct().OrderBy(place => place.Path).ThenBy(place => place.Span)]))
            .OrderBy(use => use.File.Path),
    ];

    private static IEnumerable<Use> InPages(SiteModel model)
    {
        foreach (var page in model.Published)
        {
            foreach (var image in page.Parsed.Body.AllPieces().OfType<ImagePiece>())
            {
                yield return new Use(
                    model.Links.Resolve(page.Path, page, image.Target), ImageRole.Shown, page.Parsed.At(image.Span));
            }

            if (page.FrontMatter.Image is { } lead)
            {
                yield return new Use(
                    model.Links.Resolve(page.Path, page, lead.Value), ImageRole.Lead, page.Parsed.At(lead.Span));
            }
        }
    }

    private static IEnumerable<Use> InTagTexts(SiteModel model) =>
        from text in model.Tags.All.Select(tag => tag.Text).OfType<ParsedPage>()
        from image in text.Body.AllPieces().OfType<ImagePiece>()
        select new Use(model.Links.Resolve(text.Path, null, image.Target), ImageRole.Shown, text.At(image.Span));

    private static IEnumerable<Use> Photos(SiteModel model)
    {
        foreach (var practitioner in model.Settings.Practitioners.Values)
        {
            if (practitioner.Photo is { } photo)
            {
                var place = photo.Location ?? practitioner.Location;
                yield return new Use(model.Links.ResolveSetting(photo.Value), ImageRole.Shown, place);
            }
        }
    }

    private static SourceFile? FileOf(SiteModel model, LinkMeaning target) => target switch
    {
        SiteTarget site => model.Links.FileAt(site.Url),
        AttachmentTarget file => model.Sources.Find(file.Source),
        _ => null,
    };

    private sealed record Use(LinkMeaning Target, ImageRole Role, Location Place);
}
