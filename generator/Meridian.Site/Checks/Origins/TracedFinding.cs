using Meridian.Site.Checks.Links;

namespace Meridian.Site.Checks.Origins;

/// <summary>What is wrong with a finished page, and where that was written.</summary>
internal sealed record TracedFinding(LinkFinding Finding, Origin Origin)
{
    /// <summary>
    /// What is equal for findings that one change mends. A line of a template is one cause whatever it writes on each
    /// page; of a whole file the message must be the same, of a line of an author's the link.
    /// </summary>
    public object Cause => Origin switch
    {
        { Place: null } => (Finding.Rule, Finding.Page, Finding.Link, Finding.Message),
        { Kind: OriginKind.Template } => (Finding.Rule, Origin.Place),
        { Kind: OriginKind.Nearby } => (Finding.Rule, Origin.Place, Finding.Link, Finding.Message),
        _ => (Finding.Rule, Origin.Place, Origin.Written ?? Finding.Link),
    };
}
