using Meridian.Site.Html;
using Meridian.Sources;

namespace Meridian.Site.Checks.Links;

/// <summary>
/// One thing wrong in one produced file, with enough identity to be traced to the line an author wrote.
/// </summary>
/// <param name="Rule">Which rule found it.</param>
/// <param name="Page">The produced file that shows it.</param>
/// <param name="Link">The link as written there; for a name on the page, `#name`; empty when an attribute is
/// missing.</param>
/// <param name="Span">Where it is stored in <paramref name="Page"/>, in UTF-16 units.</param>
/// <param name="Message">What is wrong, for the author.</param>
internal sealed record LinkFinding(Rule Rule, SitePath Page, string Link, TextSpan Span, string Message)
{
    /// <summary>What to do about it.</summary>
    public string? Help { get; init; }

    /// <summary>
    /// The link that is meant for certain, from the root of the host, or whole where it leads elsewhere; null where
    /// there is no knowing.
    /// </summary>
    public string? Instead { get; init; }

    /// <summary>What part of the page it is about.</summary>
    public PagePart Part { get; init; }

    /// <summary>The fact the finding is about, when it is about a link.</summary>
    public LinkFact? Fact { get; init; }

    /// <summary>How many links of the same value stand before this one in the file.</summary>
    public int Occurrence { get; init; }

    /// <summary>The finding as a report about the produced file itself.</summary>
    public Diagnostic ToDiagnostic() =>
        Rule.At(new Location(Page, Span), Message) with { Help = Help, Page = Page, Link = Link };
}
