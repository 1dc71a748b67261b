using System.Collections.Immutable;
using Meridian.Site.Checks.External;
using Meridian.Site.Checks.Links;
using Meridian.Site.Checks.Pages;
using Meridian.Sources;

namespace Meridian.Site.Checks;

/// <summary>Every rule that finished pages and their links are held to, by id.</summary>
internal static class CheckRuleList
{
    public static ImmutableArray<Rule> All { get; } =
    [
        LinkRules.BrokenLink, LinkRules.BrokenFragment, LinkRules.EmptyLink, LinkRules.MalformedLink,
        NameCheck.MissingAlt, NameCheck.DuplicateId, NameCheck.BrokenReference,
        LinkRules.TrailingSlash, LinkRules.LocalAddress, LinkRules.RedirectLoop, LinkRules.RelativeInFeed,
        StaticSiteCheck.Unreadable,
        ExternalRules.Missing, ExternalRules.Unavailable, ExternalRules.UnknownHost, ExternalRules.Refused,
        ExternalRules.Certificate, ExternalRules.Moved, ExternalRules.Redirects, ExternalRules.Fragment,
        ExternalRules.Unverified,
        DocumentCheck.MissingTitle, DocumentCheck.MissingDescription, DocumentCheck.MissingLanguage,
        DocumentCheck.MissingViewport, DocumentCheck.MissingCharset, DocumentCheck.NoDocument,
        CanonicalCheck.CanonicalElsewhere, DuplicateTextCheck.DuplicateTitle, DuplicateTextCheck.DuplicateDescription,
        HeadingCheck.HeadingJump, HeadingCheck.MissingMainHeading, HeadingCheck.SeveralMainHeadings,
        ImageSizeCheck.MissingDimensions, DrawingCheck.ScriptInDrawing, LinkTextCheck.UnnamedLink,
        LinkTextCheck.VagueLink,
        SecurityCheck.InsecureLink, SecurityCheck.MixedContent, SecurityCheck.BlankTarget,
        NestingCheck.RepairedMarkup, OrphanCheck.OrphanPage, FeedCheck.BrokenFeed, SitemapCheck.SitemapProblem,
        HiddenSiteCheck.HiddenSite, StructuredDataCheck.BrokenStructuredData, SchemaCheck.WrongStructuredData,
        RedirectedLinkCheck.RedirectedLink, RedirectChainCheck.RedirectChain,
        FeedCheck.IncompleteFeed, HeadingCheck.EmptyHeading, FeedCheck.WrongFeedDate, FeedCheck.RepeatedFeedId,
    ];
}
