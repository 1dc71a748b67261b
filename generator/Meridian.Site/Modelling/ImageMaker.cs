using System.Collections.Immutable;
using Meridian.Site.Images;
using Meridian.Sources;

namespace Meridian.Site.Modelling;

/// <summary>Has smaller copies made of the images that the site shows, by the tool that the caller lends.</summary>
internal static class ImageMaker
{
    internal static readonly Rule NoImageTool = new("MER0262", "no-image-tool", Severity.Note);
    internal static readonly Rule ImageNotMade = new("MER0263", "image-not-made", Severity.Warning);
    internal static readonly Rule UnknownImage = new("MER0266", "unknown-image", Severity.Warning);

    internal static readonly Rule MetadataPublished = new("MER0265", "metadata-published", Severity.Warning);

    private static readonly SitePath Content = SitePath.Of("content");

    /// <summary>The same site with its images made. Without a tool they are published as they are.</summary>
    public static SiteModel Make(SiteModel model, IImageTool? tool, CancellationToken cancel)
    {
        var diagnostics = model.Diagnostics.ToBuilder();
        var kept = KeptWhole(model, diagnostics);
        diagnostics.AddRange(PublishedMetadata(model, kept));
        var shown = ImageUses.Of(model);
        diagnostics.AddRange(shown.SelectMany(ImageFaults.Of));
        diagnostics.AddRange(model.Published.SelectMany(ImageFaults.OfLead));
        var uses = shown.AddRange(ImageUses.Unshown(model, shown).Where(use => !kept.Contains(use.File.Path)));
        return model with
        {
            Images = new ImageTable(tool, Made(uses, tool, diagnostics, cancel), kept),
            Diagnostics = diagnostics.ToImmutable(),
        };
    }

    private static ImmutableSortedDictionary<SitePath, PublishedImage> Made(
        ImmutableArray<ImageUse> uses, IImageTool? tool, ImmutableArray<Diagnostic>.Builder diagnostics,
        CancellationToken cancel)
    {
        var images = ImmutableSortedDictionary.CreateBuilder<SitePath, PublishedImage>();
        var fit = uses.Where(use => use.File.Image?.Size is not null && !ImageFaults.IsUnfit(use.File)).ToArray();
        if (tool is null || fit.Length == 0)
        {
            return images.ToImmutable();
        }

        if (tool.Skills.Missing is { } missing)
        {
            if (fit.Any(use => use.Roles != ImageRoles.None && use.File.Image is { Format: not ImageFormat.Svg }))
            {
                diagnostics.Add(NoImageTool.At(
                    null, $"images are published in one size only, and posts without cards: {missing}") with
                { Help = tool.Skills.Help });
            }

            return images.ToImmutable();
        }

        var planned = fit.ToDictionary(use => use, use => PlanOf(use, tool.Skills));
        var answers = tool.Make(
            [.. planned.Values.SelectMany(image => image.Orders).DistinctBy(order => order.Key)], cancel);
        var failed = answers.Where(answer => answer.Value.Fault is not null).Select(answer => answer.Key)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (use, plan) in planned)
        {
            var image = plan.Without(failed);
            images.Add(use.File.Path, image with
            {
                Colour = image.Sample is { } sample ? DominantColour.Of(tool.Read(sample)) : null,
            });
            if (plan.Orders.FirstOrDefault(order => failed.Contains(order.Key)) is { } first)
            {
                var what = use.Roles == ImageRoles.None ? "an upright copy" : "some smaller copies";
                diagnostics.Add(ImageNotMade.At(
                    use.Places.FirstOrDefault() ?? Location.StartOf(use.File.Path),
                    $"{what} of `{use.File.Path.Name}` could not be made: {answers[first.Key].Fault}") with
                { Help = "open it in an image program and save it again; the site works without them" });
            }
        }

        return images.ToImmutable();
    }

    private static PublishedImage PlanOf(ImageUse use, ImageSkills skills) => RenditionPlan.Of(
        new FileSubject(use.File.Hash.Text, use.File.Path),
        use.File.Image ?? throw new System.Diagnostics.UnreachableException(),
        use.Roles,
        skills);

    private static IEnumerable<Diagnostic> PublishedMetadata(SiteModel model, IReadOnlyCollection<SitePath> kept) =>
        model.PublishedFiles
            .Where(file => !kept.Contains(file) && model.Sources.Find(file) is { TellsOfItsMaker: true })
            .Select(file => MetadataPublished.At(
                Location.StartOf(file), $"`{file.Name}` is published with what it tells of its place, time and maker")
            with
            { Help = "save it as JPEG, PNG or WebP, or name it under `images.keep_metadata` in site.yaml" });

    /// <summary>The files of `images.keep_metadata`, which are named from content/ on.</summary>
    private static List<SitePath> KeptWhole(SiteModel model, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var kept = new List<SitePath>();
        foreach (var setting in model.Settings.KeepMetadata)
        {
            var path = setting.Value.IsUnder(Content) ? setting.Value : SitePath.Of($"content/{setting.Value}");
            if (model.Sources.Find(path) is not null)
            {
                kept.Add(path);
                continue;
            }

            var known = model.Sources.Under(Content).Select(file => file.Path.RelativeTo(Content).Value);
            diagnostics.Add(UnknownImage.At(setting.Location, $"there is no file `{path}`") with
            {
                Help = NearestName.Of(setting.Value.Value, known) is { } nearest
                    ? $"did you mean `{nearest}`?"
                    : "write it as `static/images/map.jpg`",
            });
        }

        return kept;
    }
}
