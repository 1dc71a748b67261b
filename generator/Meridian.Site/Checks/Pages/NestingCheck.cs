using System.Diagnostics;
using Meridian.Site.Checks.Links;
using Meridian.Site.Html;
using Meridian.Sources;

namespace Meridian.Site.Checks.Pages;

/// <summary>Markup that browsers repair, each in its own time and not always as it was meant.</summary>
internal static class NestingCheck
{
    public static readonly Rule RepairedMarkup = new("MER0347", "repaired-markup", Severity.Warning);

    public static IEnumerable<LinkFinding> Check(FinishedPage page)
    {
        foreach (var fault in page.Facts.Nesting)
        {
            var (message, help) = fault.Fault switch
            {
                NestingFault.InsideItself =>
                    ($"`<{fault.Element}>` stands inside another one", $"close the first with `</{fault.Element}>`"),
                NestingFault.ClosesParagraph =>
                    ($"`<{fault.Element}>` cannot stand inside a paragraph", "close that one before it with `</p>`"),
                NestingFault.Unclosed =>
                    ($"`<{fault.Element}>` is not closed where it should be", $"add `</{fault.Element}>`"),
                NestingFault.StrayEnd =>
                    ($"`</{fault.Element}>` closes nothing", "remove it, or add what it should close"),
                _ => throw new UnreachableException(),
            };
            yield return page.At(RepairedMarkup, fault.Span, message, help);
        }
    }
}
