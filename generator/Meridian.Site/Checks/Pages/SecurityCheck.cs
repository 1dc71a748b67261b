using Meridian.Site.Checks.Links;
using Meridian.Site.Html;
using Meridian.Sources;

namespace Meridian.Site.Checks.Pages;

/// <summary>What lets others read or change what a reader of an encrypted site sees.</summary>
internal static class SecurityCheck
{
    public static readonly Rule InsecureLink = new("MER0344", "insecure-link", Severity.Note);

    public static readonly Rule MixedContent = new("MER0345", "mixed-content", Severity.Warning);

    public static readonly Rule BlankTarget = new("MER0346", "blank-target", Severity.Note);

    public static IEnumerable<LinkFinding> Check(FinishedPage page) =>
        page.Site.IsSecure ? Insecure(page).Concat(BlankTargets(page)) : BlankTargets(page);

    private static IEnumerable<LinkFinding> Insecure(FinishedPage page)
    {
        foreach (var link in page.Facts.Links)
        {
            if (!link.Value.AsSpan().TrimStart().StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                || page.Find(link.Value).Rule is not null)
            {
                continue;
            }

            switch (link.Kind)
            {
                case LinkKind.Anchor or LinkKind.Form or LinkKind.Canonical:
                    yield return page.About(
                        InsecureLink,
                        link.Value,
                        link.Span,
                        $"`{link.Value}` is not encrypted on the way",
                        "write `https://` if that site answers to it");
                    break;
                case LinkKind.Resource or LinkKind.Candidate or LinkKind.Style or LinkKind.SvgUse:
                    yield return page.About(
                        MixedContent,
                        link.Value,
                        link.Span,
                        $"browsers will not load `{link.Value}` into an encrypted page",
                        "write `https://`, or keep a copy on this site");
                    break;
                default:
                    break;
            }
        }
    }

    private static IEnumerable<LinkFinding> BlankTargets(FinishedPage page)
    {
        foreach (var anchor in page.Facts.Anchors)
        {
            if (anchor.Target.Trim().Equals("_blank", StringComparison.OrdinalIgnoreCase)
                && !anchor.Rel.Contains("noopener", StringComparison.OrdinalIgnoreCase)
                && !anchor.Rel.Contains("noreferrer", StringComparison.OrdinalIgnoreCase)
                && page.Find(anchor.Href).File is null)
            {
                yield return page.About(
                    BlankTarget,
                    anchor.Href,
                    anchor.Span,
                    "the page this link opens can, in old browsers, replace the page it was opened from",
                    "add `rel=\"noopener\"`");
            }
        }
    }
}
