using Meridian.Site.Html;
using Meridian.Sources;

namespace Meridian.Site.Checks.Links;

/// <summary>
/// One file of a finished site as the checks see it. Where its facts came from, a rendered page in memory or a file on
/// disk, makes no difference.
/// </summary>
/// <param name="Path">Where it lies below the site's root.</param>
/// <param name="Facts">What stands in it; <see cref="FileFacts.None"/> for pictures and other files nobody
/// reads.</param>
internal sealed record SiteFile(SitePath Path, FileFacts Facts);
