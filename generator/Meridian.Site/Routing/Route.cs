using Meridian.Site.Views;
using Meridian.Sources;

namespace Meridian.Site.Routing;

/// <summary>One file the build will write, decided before anything is rendered.</summary>
internal abstract record Route(UrlPath Url)
{
    /// <summary>What it is, in one word for reports: `post`, `feed`, `file`.</summary>
    public abstract string Kind { get; }

    /// <summary>The source file it is made of, when it is one.</summary>
    public virtual SitePath? Source => null;

    /// <summary>Where a clash with another file is to be mended.</summary>
    public virtual Location? Place => Source is { } source ? Location.StartOf(source) : null;

    /// <summary>Whether a file of the owner's in static/ may stand in its place.</summary>
    public virtual RouteClaim Claim => RouteClaim.Firm;

    /// <summary>Produces the file. Pure: it reads the site only through <paramref name="site"/>.</summary>
    public abstract RenderedFile Render(SiteView site);
}

/// <summary>How a route takes another one at the same URL.</summary>
internal enum RouteClaim
{
    /// <summary>Two of these are a clash.</summary>
    Firm,

    /// <summary>Made for sites that bring none of their own.</summary>
    Yielding,
}
