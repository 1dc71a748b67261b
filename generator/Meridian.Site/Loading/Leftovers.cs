using Meridian.Sources;

namespace Meridian.Site.Loading;

/// <summary>Files that systems and editors leave behind and nobody means to publish.</summary>
internal static class Leftovers
{
    public static bool Contains(SitePath path) =>
        path.Name is ".DS_Store" or "Thumbs.db" or "desktop.ini" or ".gitkeep" or ".gitignore"
        || path.Name.EndsWith('~')
        || path.Extension is ".bak" or ".tmp" or ".swp" or ".orig"
        || path.Value.Split('/').Contains(".git");
}
