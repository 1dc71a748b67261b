using Meridian.Site.Checks.Links;
using Meridian.Sources;
using Meridian.Testing;

namespace Meridian.Site.Tests.Checks;

/// <summary>A small finished site to put one page into, and what the checks find on that page.</summary>
internal static class SmallSite
{
    private static readonly InMemorySourceTree Others = new(
        ("about/index.html", """<h1 id="team">T</h1><p id="Über uns">U</p><a name="old">o</a>"""),
        ("page.html", """<p id="here">h</p><template><p id="inert">i</p></template>"""),
        ("a b.html", ""),
        ("über.html", ""),
        ("100%.html", ""),
        ("c#.txt", ""),
        ("docs/guide.pdf", ""),
        ("pic.png", ""),
        ("script.js", ""),
        ("site.css", "body { background: url(pic.png) }"),
        ("sprite.svg", """<svg xmlns="http://www.w3.org/2000/svg"><symbol id="icon"/></svg>"""),
        ("moved/index.html", """<meta http-equiv="refresh" content="0; url=../about/index.html">"""),
        ("index.html", ""));

    /// <summary>What is found in a file of the site, each finding as `rule-name link`, joined by `; `.</summary>
    public static string Findings(string path, string text, StaticSiteOptions? options = null) =>
        string.Join("; ", Report(path, text, options).Diagnostics.Select(Line));

    /// <summary>What is found when `index.html` holds this text.</summary>
    public static string Findings(string html, StaticSiteOptions? options = null) =>
        Findings("index.html", html, options);

    public static StaticSiteReport Report(string path, string text, StaticSiteOptions? options = null) =>
        StaticSiteCheck.Run(Others.With(path, text), options ?? new StaticSiteOptions(), CancellationToken.None);

    /// <summary>What is found on a site given as a whole, with the pages that show it.</summary>
    public static string FindingsOf(InMemorySourceTree tree, StaticSiteOptions? options = null) => string.Join(
        "; ",
        StaticSiteCheck.Run(tree, options ?? new StaticSiteOptions(), CancellationToken.None)
            .Diagnostics.Select(found => $"{found.Page}: {Line(found)}"));

    private static string Line(Diagnostic found) => $"{found.Rule.Name} {found.Link}".TrimEnd();
}
