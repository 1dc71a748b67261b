namespace Meridian.Browser.Tests;

/// <summary>One page of the sample site for each kind of page there is, by a name for its pictures.</summary>
internal static class PageKinds
{
    /// <summary>A post with a list of contents, care cards, a call to action, references and related posts.</summary>
    public const string Post = "/posts/upper-back-pain-and-acupuncture/";

    /// <summary>A page on which a search has been made.</summary>
    public const string Results = "/search/?q=acupuncture";

    public static readonly IReadOnlyDictionary<string, string> All =
        new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["404"] = "/404.html",
            ["archive"] = "/archive/",
            ["home"] = "/",
            ["page"] = "/about/",
            ["page-below"] = "/services/massage/",
            ["page-contact"] = "/contact/",
            ["page-with-children"] = "/services/",
            ["post"] = Post,
            ["post-case-study"] = "/posts/pulse-assessment-upper-back/",
            ["post-emergency"] = "/posts/when-to-see-a-doctor-about-back-pain/",
            ["post-figure"] = "/posts/desk-set-up/",
            ["post-table"] = "/posts/what-the-evidence-says/",
            ["posts"] = "/posts/",
            ["posts-next"] = "/posts/page/2/",
            ["practitioner"] = "/practitioners/rowan-thistlewood/",
            ["search"] = "/search/",
            ["search-results"] = Results,
            ["tag"] = "/tags/upper-back-pain/",
            ["tags"] = "/tags/",
        };

    /// <summary>Every kind, by its name, as the rows of a theory.</summary>
    public static TheoryData<string> Names => [.. All.Keys];
}
