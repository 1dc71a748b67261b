using System.Collections.Immutable;
using Meridian.Site.Images;
using Meridian.Site.Loading;
using Meridian.Site.Parsing;
using Meridian.Site.Settings;
using Meridian.Sources;

namespace Meridian.Site.Modelling;

/// <summary>One image of the site, and where published texts and settings show it, if any does.</summary>
internal sealed record ImageUse(SourceFile File, ImageRoles Roles, ImmutableArray<Location> Places);

/// <summary>Finds the images that the finished site shows or holds. What is not published shows nothing.</summary>
internal static class ImageUses
{
    /// <summary>Every image that is shown, by path, its places in order. Pure.</summary>
    public static ImmutableArray<ImageUse> Of(SiteModel model) =>
    [
        .. InPages(model).Concat(InTagTexts(model)).Concat(InSettings(model))
            .Select(use => (File: FileOf(model, use.Target), use.Roles, use.Place))
            .Where(use => use.File is not null && SourceLoader.IsImage(use.File.Path))
            .GroupBy(use => use.File)
            .Select(uses => new ImageUse(
                uses.Key ?? throw new System.Diagnostics.UnreachableException(),
                uses.Aggregate(ImageRoles.None, (roles, use) => roles | use.Roles),
                [.. uses.Select(use => use.Place).Distinct().OrderBy(place => place.Path).ThenBy(place => place.Span)]))
            .OrderBy(use => use.File.Path),
    ];

    /// <summary>
    /// The images from a camera on its side that are published though nothing of ours shows them: without what their
    /// files tell of the camera, they should stand upright all the same. Pure.
    /// </summary>
    public static IEnumerable<ImageUse> Unshown(SiteModel model, ImmutableArray<ImageUse> shown) =>
        model.PublishedFiles
            .Except(shown.Select(use => use.File.Path))
            .Select(model.Sources.Find)
            .OfType<SourceFile>()
            .Where(file => file.Image is { Orientation: not 1 })
            .Select(file => new ImageUse(file, ImageRoles.None, []));

    private static IEnumerable<Use> InPages(SiteModel model)
    {
        foreach (var page in model.Published)
        {
            foreach (var image in page.Parsed.Body.AllPieces().OfType<ImagePiece>())
            {
                yield return new Use(
                    model.Links.Resolve(page.Path, page, image.Target), ImageRoles.Shown, page.Parsed.At(image.Span));
            }

            if (page.FrontMatter.Image is { } lead)
            {
                yield return new Use(
                    model.Links.Resolve(page.Path, page, lead.Value), ImageRoles.Lead, page.Parsed.At(lead.Span));
            }
        }
    }

    private static IEnumerable<Use> InTagTexts(SiteModel model) =>
        from text in model.Tags.All.Select(tag => tag.Text).OfType<ParsedPage>()
        from image in text.Body.AllPieces().OfType<ImagePiece>()
        select new Use(model.Links.Resolve(text.Path, null, image.Target), ImageRoles.Shown, text.At(image.Span));

    private static IEnumerable<Use> InSettings(SiteModel model)
    {
        var settings = model.Settings;
        ImmutableArray<(Setting<string>? Setting, ImageRoles Roles)> named =
        [
            (settings.Logo, ImageRoles.Shown),
            (settings.ShareImage, ImageRoles.Shared),
            (settings.Clinic.Logo, ImageRoles.Shown),
            .. settings.Practitioners.Values.Select(practitioner => (practitioner.Photo, ImageRoles.Shown)),
        ];
        foreach (var (setting, roles) in named)
        {
            if (setting is { Location: { } place })
            {
                yield return new Use(model.Links.ResolveSetting(setting.Value), roles, place);
            }
        }
    }

    private static SourceFile? FileOf(SiteModel model, LinkMeaning target) => target switch
    {
        SiteTarget site => model.Links.FileAt(site.Url),
        AttachmentTarget file => model.Sources.Find(file.Source),
        _ => null,
    };

    private sealed record Use(LinkMeaning Target, ImageRoles Roles, Location Place);
}
