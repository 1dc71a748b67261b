using System.Collections.Frozen;
using Meridian.Site.Html;
using Meridian.Sources;

namespace Meridian.Site.Checks.Links;

/// <summary>
/// Checks the names on one page: each once, each one referred to present, each picture with its words.
/// </summary>
internal static class NameCheck
{
    /// <summary>An image that says nothing to those who do not see it.</summary>
    public static readonly Rule MissingAlt = new("MER0305", "missing-alt", Severity.Error);

    /// <summary>Two elements of one page with the same id.</summary>
    public static readonly Rule DuplicateId = new("MER0306", "duplicate-id", Severity.Error);

    /// <summary>A label, table cell or image map that names nothing on the page.</summary>
    public static readonly Rule BrokenReference = new("MER0307", "broken-reference", Severity.Error);

    private static readonly FrozenSet<string> Labelable = FrozenSet.Create(
        StringComparer.Ordinal,
        ["button", "input", "meter", "output", "progress", "select", "textarea"]);

    /// <summary>All findings, in no order. Pure.</summary>
    public static IEnumerable<LinkFinding> Check(SitePath file, PageFacts page) =>
        [.. MissingAlts(file, page), .. Duplicates(file, page), .. BrokenReferences(file, page)];

    private static IEnumerable<LinkFinding> MissingAlts(SitePath file, PageFacts page)
    {
        foreach (var image in page.Images)
        {
            var isMissing = image.Alt is null || (image.Element == "input" && string.IsNullOrWhiteSpace(image.Alt));
            if (isMissing && !image.Traits.HasFlag(ImageTraits.NamedOtherwise))
            {
                yield return new LinkFinding(
                    MissingAlt, file, image.Source, image.Span, $"this `{image.Element}` has no alternative text")
                {
                    Part = image.Source.Length > 0 ? PagePart.Link : PagePart.Element,
                    Help = image.Element == "img"
                        ? "say what the picture shows in `alt`, or write `alt=\"\"` if it only decorates"
                        : "say in `alt` what it does",
                };
            }
        }
    }

    private static IEnumerable<LinkFinding> Duplicates(SitePath file, PageFacts page)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in page.Ids)
        {
            if (id.Kind == IdKind.Id && !seen.Add(id.Name))
            {
                yield return new LinkFinding(
                    DuplicateId, file, $"#{id.Name}", id.Span, $"the id `{id.Name}` is used twice on this page")
                {
                    Help = "links to it always reach the first one: give the second another id",
                };
            }
        }
    }

    private static IEnumerable<LinkFinding> BrokenReferences(SitePath file, PageFacts page)
    {
        if (page.References.Length == 0)
        {
            yield break;
        }

        var ids = page.Ids.Where(id => id.Kind is IdKind.Id or IdKind.NoScriptId)
            .ToLookup(id => id.Name, StringComparer.Ordinal);
        foreach (var reference in page.References)
        {
            var isMap = reference.Attribute == "usemap";
            if (isMap ? HasMap(page, reference.Name) : ids[reference.Name].Any(id => Fits(reference, id)))
            {
                continue;
            }

            var link = isMap ? reference.Name : $"#{reference.Name}";
            var what = WhatFits(reference);
            yield return new LinkFinding(
                BrokenReference,
                file,
                link,
                reference.Span,
                $"the `{reference.Attribute}` of this `{reference.Element}` names `{reference.Name}`, "
                + $"which is no {what} on this page")
            {
                Help = Nearest(reference, page) is { } near ? $"did you mean `{near}`?" : null,
            };
        }
    }

    private static string? Nearest(ReferenceFact reference, PageFacts page) => NearestName.Of(
        reference.Name,
        page.Ids.Where(id => id.Kind == IdKind.Id && Fits(reference, id)).Select(id => id.Name));

    private static bool HasMap(PageFacts page, string value) =>
        value.StartsWith('#') && page.Ids.Any(
            id => (id.Kind == IdKind.MapName || (id.Kind == IdKind.Id && id.Element == "map"))
                && value.AsSpan(1).SequenceEqual(id.Name));

    private static bool Fits(ReferenceFact reference, IdFact id) => (reference.Element, reference.Attribute) switch
    {
        ("label", "for") => Labelable.Contains(id.Element) || id.Element.Contains('-', StringComparison.Ordinal),
        (_, "form") => id.Element == "form",
        (_, "list") => id.Element == "datalist",
        (_, "headers") => id.Element == "th",
        _ => true,
    };

    private static string WhatFits(ReferenceFact reference) => (reference.Element, reference.Attribute) switch
    {
        ("label", "for") => "field",
        (_, "form") => "form",
        (_, "list") => "list of options",
        (_, "headers") => "heading of a table",
        (_, "usemap") => "image map",
        _ => "id",
    };
}
