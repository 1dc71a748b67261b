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
        .. InPages(model).Concat(InTagTexts(model)).Concat(InSettings(model)).Concat(InSettingTexts(model))
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
            foreach (var (target, span) in ImagesIn(page.Parsed.Body))
            {
                yield return new Use(
                    model.Links.Resolve(page.Path, page, target), ImageRoles.Shown, page.Parsed.At(span));
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
        from image in ImagesIn(text.Body)
        select new Use(model.Links.Resolve(text.Path, null, image.Target), ImageRoles.Shown, text.At(image.Span));

    /// <summary>The images of Markdown in settings; those of free data are known to templates alone.</summary>
    private static IEnumerable<Use> InSettingTexts(SiteModel model) =>
        from text in model.Settings.Practitioners.Values.Select(practitioner => practitioner.Bio)
            .Concat(model.Settings.CallsToAction.Calls.Values.Select(call => call.Text))
        let place = text?.Location
        where place is not null
        from image in ImagesIn(BodyOf(text.Value, place.Path, model.Settings))
        select new Use(model.Links.Resolve(place.Path, null, image.Target), ImageRoles.Shown, place);

    private static Body BodyOf(string text, SitePath path, SiteSettings settings) => MarkdownParser.Parse(
        new SourceText(path, text),
        new TextSpan(0, text.Length),
        new MarkdownOptions { RawHtml = settings.RawHtml.Value });

    private static IEnumerable<(string Target, TextSpan Span)> ImagesIn(Body body)
    {
        foreach (var piece in body.AllPieces())
        {
            switch (piece)
            {
                case ImagePiece image:
                    yield return (image.Target, image.Span);
                    break;
                case ImageTagPiece tag:
                    yield return (tag.Target, tag.Span);
                    break;
            }
        }
    }

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
