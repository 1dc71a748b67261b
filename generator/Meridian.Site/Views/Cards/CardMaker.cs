using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Meridian.Site.Images;
using Meridian.Site.Loading;
using Meridian.Site.Modelling;
using Meridian.Sources;
using Meridian.Templating;

namespace Meridian.Site.Views.Cards;

/// <summary>Draws the card of each post by the theme's template, and has the drawing made an image.</summary>
internal static class CardMaker
{
    internal static readonly Rule CardNotMade = new("MER0267", "card-not-made", Severity.Warning);

    /// <summary>The cards of all published posts; none where the theme has no card, or nothing can draw it.</summary>
    public static CardTable Make(SiteView site, IImageTool? tool, CancellationToken cancel)
    {
        if (site.Theme.Card is not { } template || tool is null || tool.Skills is not { Missing: null, Draws: true })
        {
            return CardTable.Empty;
        }

        var posts = site.Model.Published.Where(page => page.Kind == PageKind.Post).ToArray();
        var drawings = new Drawing[posts.Length];
        Parallel.For(0, posts.Length, new ParallelOptions { CancellationToken = cancel }, i =>
            drawings[i] = Draw(site, template, posts[i]));
        var drawn = drawings.Where(drawing => drawing.Card is not null)
            .ToDictionary(drawing => drawing.Post, drawing => drawing.Card!); // those without one were left out
        var answers = tool.Make(
            [.. drawn.Values.Select(card => card.Order).DistinctBy(order => order.Key)], cancel);
        var failed = drawn.Where(card => answers[card.Value.Order.Key].Fault is not null)
            .OrderBy(card => card.Key.Path)
            .ToArray();
        return new CardTable(drawn.Except(failed).ToFrozenDictionary())
        {
            Diagnostics =
            [
                .. drawings.SelectMany(drawing => drawing.Diagnostics),
                .. Failure(template, failed, answers),
            ],
        };
    }

    private static Drawing Draw(SiteView site, Template template, Page post)
    {
        var svg = new ArrayBufferWriter<byte>();
        var card = new CardView(PictureOf(site, post));
        var found = site.RenderPartial(
            template, post, [KeyValuePair.Create("card", CardView.Type.Wrap(card))], svg);
        var diagnostics = found.Select(finding => finding with { Page = post.Url.File }).ToImmutableArray();
        return found.Any(finding => finding.Severity == Severity.Error)
            ? new Drawing(post, null, diagnostics)
            : new Drawing(
                post,
                RenditionPlan.CardOf(
                    new DrawingSubject(ContentHash.Of(svg.WrittenSpan).Text, svg.WrittenMemory), post.Slug),
                diagnostics);
    }

    private static string? PictureOf(SiteView site, Page post) =>
        site.View(post).Image?.Made?.Crop is { Order: var order }
            ? $"data:{ImageFormats.MediaType(order.Format)};base64,"
                + Convert.ToBase64String(site.Model.Images.Read(order))
            : null;

    /// <summary>A template that cannot be drawn shows on every post; one is named.</summary>
    private static IEnumerable<Diagnostic> Failure(
        Template template,
        KeyValuePair<Page, Rendition>[] failed,
        ImmutableDictionary<string, ImageAnswer> answers)
    {
        if (failed is [var (post, card), ..])
        {
            var others = failed.Length switch
            {
                1 => "",
                2 => ", nor that of another post",
                var all => $", nor those of {all - 1} other posts",
            };
            yield return CardNotMade.At(
                Location.StartOf(template.Source.Path),
                $"the card of `{post.Url}` could not be made{others}: {answers[card.Order.Key].Fault}") with
            {
                Help = "see that the template gives a whole SVG",
                Page = post.Url.File,
            };
        }
    }

    private sealed record Drawing(Page Post, Rendition? Card, ImmutableArray<Diagnostic> Diagnostics);
}
