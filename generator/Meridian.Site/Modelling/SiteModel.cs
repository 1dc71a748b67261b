using System.Collections.Frozen;
using System.Collections.Immutable;
using Meridian.Site.Images;
using Meridian.Site.Loading;
using Meridian.Site.Modelling.Search;
using Meridian.Site.Parsing;
using Meridian.Site.Settings;
using Meridian.Site.Themes;
using Meridian.Sources;
using NodaTime;

namespace Meridian.Site.Modelling;

/// <summary>
/// The whole site as one thing: every page with its address, its tags and its neighbours. Nothing is rendered yet.
/// </summary>
internal sealed record SiteModel
{
    public required SiteSettings Settings { get; init; }

    /// <summary>The files that the site is made of.</summary>
    public required SourceSnapshot Sources { get; init; }

    /// <summary>The moment of the build, in the site's time zone.</summary>
    public required ZonedDateTime Now { get; init; }

    /// <summary>Every page and post that was written, published or not, by path.</summary>
    public required ImmutableArray<Page> All { get; init; }

    /// <summary>The listed posts, newest first; equal dates go by path.</summary>
    public required ImmutableArray<Page> Posts { get; init; }

    /// <summary>The listed pages, by their order, then title; the home page's text is not among them.</summary>
    public required ImmutableArray<Page> Pages { get; init; }

    /// <summary>The text of the home page, when there is one.</summary>
    public Page? Home { get; init; }

    /// <summary>The tags of listed posts, by their folded label.</summary>
    public required TagIndex Tags { get; init; }

    public required FrozenDictionary<Page, Neighbours> Neighbours { get; init; }

    /// <summary>The series of each listed post that is in one.</summary>
    public required FrozenDictionary<Page, Series> Series { get; init; }

    /// <summary>What to read after each listed post.</summary>
    public required RelatedPosts Related { get; init; }

    public required PageTree Tree { get; init; }

    public required LinkTable Links { get; init; }

    /// <summary>Old addresses and where they lead, by address.</summary>
    public required ImmutableArray<Redirection> Redirects { get; init; }

    /// <summary>What was made of the images that the site shows.</summary>
    public ImageTable Images { get; init; } = ImageTable.Empty;

    /// <summary>The theme's assets under the URLs they get.</summary>
    public required AssetTable Assets { get; init; }

    /// <summary>The files of static/ by the URL they are copied to.</summary>
    public required ImmutableSortedDictionary<UrlPath, SitePath> StaticFiles { get; init; }

    /// <summary>The files that are published with no more changed than metadata and links to other assets.</summary>
    public IEnumerable<SitePath> PublishedFiles => StaticFiles.Values
        .Concat(Links.Attachments.Values)
        .Concat(Assets.ByName.Values.Select(asset => asset.Source))
        .Distinct()
        .Order();

    /// <summary>The texts of tags/ that no listed post's tag uses.</summary>
    public ImmutableArray<ParsedPage> UnusedTagTexts { get; init; } = [];

    /// <summary>The names of the theme's layouts: some pages exist only where there is one.</summary>
    public required FrozenSet<string> Layouts { get; init; }

    /// <summary>What readers search; null where the site has no search page.</summary>
    public SearchIndex? Search { get; init; }

    /// <summary>Where the search page is; null where the theme has none, or the owner wants none.</summary>
    public UrlPath? SearchUrl => Layouts.Contains("search") ? Settings.Outputs.Search : null;

    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>Every published page and post, unlisted ones too, by path.</summary>
    public IEnumerable<Page> Published => All.Where(page => page.IsPublished);

    /// <summary>A practitioner's listed posts, newest first.</summary>
    public IEnumerable<Page> PostsBy(Practitioner practitioner) =>
        Posts.Where(post => post.FrontMatter.Authors.Any(author => author.Value == practitioner.Id));
}
