using Meridian.Sources;

namespace Meridian.Site.Modelling;

/// <summary>Where a written link leads.</summary>
internal abstract record LinkMeaning;

/// <summary>Another page or post, with the query and fragment that were written.</summary>
internal sealed record PageTarget(Page Page, string Rest) : LinkMeaning;

/// <summary>A Markdown file that does not exist.</summary>
internal sealed record MissingPageTarget(string Path) : LinkMeaning;

/// <summary>A path from the root of the site.</summary>
internal sealed record SiteTarget(UrlPath Url, string Rest) : LinkMeaning;

/// <summary>A file beside the page's source, published beside the page.</summary>
internal sealed record AttachmentTarget(UrlPath Url, SitePath Source, string Rest) : LinkMeaning;

/// <summary>
/// Left as it was written: another site, a fragment of the same page, or something the link check will judge.
/// </summary>
internal sealed record VerbatimTarget(string Target) : LinkMeaning;
