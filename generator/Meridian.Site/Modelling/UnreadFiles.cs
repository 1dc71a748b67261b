using System.Collections.Immutable;
using Meridian.Site.Loading;
using Meridian.Site.Parsing;
using Meridian.Site.Settings;
using Meridian.Sources;

namespace Meridian.Site.Modelling;

/// <summary>
/// Finds files under content/ that lie where nothing looks for them: a slip in a name would otherwise take them off the
/// site without a word.
/// </summary>
internal static class UnreadFiles
{
    internal static readonly Rule Unread = new("MER0207", "unread-file", Severity.Warning);

    private static readonly SitePath Content = SitePath.Of("content");
    private static readonly SitePath Styles = SitePath.Of("content/custom.css");

    private static readonly ImmutableArray<string> Settings =
        ["site", "clinic", "calls-to-action", "references", "tags", "redirects"];

    private static readonly ImmutableArray<string> Texts = ["posts", "pages", "tags"];

    private static readonly ImmutableArray<string> Folders =
        [.. Texts, "practitioners", "data", "layouts", "static"];

    /// <summary>The findings about files that are read by nobody and published nowhere. Pure.</summary>
    public static IEnumerable<Diagnostic> Check(SiteModel model, IReadOnlySet<SitePath> published) =>
        from file in model.Sources.Under(Content)
        where !published.Contains(file.Path) && !IsMeantToLieThere(file.Path)
        let reason = ReasonOf(file.Path, model.Settings)
        where reason is not null
        select Unread.At(Location.StartOf(file.Path), $"this file is not used: {reason}") with
        {
            Help = HelpFor(file.Path),
        };

    /// <summary>
    /// Why nobody reads a file under content/, as a sentence without its full stop; null for one that is read. Whether
    /// it is published because a page links it is for the caller to know. Pure.
    /// </summary>
    public static string? ReasonOf(SitePath path, SiteSettings settings)
    {
        if (Leftovers.Contains(path))
        {
            return "programs leave such files behind";
        }

        if (IsMarkdown(path))
        {
            return path.Name[0] is '.' or '_' ? "its name starts with `.` or `_`"
                : ContentParser.SectionOf(path) is null ? "it is not in posts/, pages/ or tags/"
                : null;
        }

        return FolderOf(path) switch
        {
            "posts" or "pages" or "tags" => "no published page links or shows it (not linked)",
            "layouts" or "static" => null,
            "practitioners" or "data" when !IsYaml(path) => "only `.yaml` files are read here",
            "practitioners" or "data" when path.Value.Split('/').Length > 3 =>
                "only files right in the folder are read",
            "practitioners" or "data" => null,
            null when IsYaml(path) && Settings.Contains(path.Stem) => null,
            null when path == Styles || settings.ReferenceFiles.Contains(path) => null,
            _ => IsYaml(path) ? "no settings have that name" : "nothing reads or publishes it here",
        };
    }

    /// <summary>True for files that are kept beside a site on purpose, or are told of in their own place.</summary>
    private static bool IsMeantToLieThere(SitePath path) =>
        Leftovers.Contains(path)
        || path.Name[0] is '.' or '_'
        || path.Stem.Equals("README", StringComparison.OrdinalIgnoreCase)
        || (!IsMarkdown(path) && FolderOf(path) is { } folder && Texts.Contains(folder));

    private static string HelpFor(SitePath path)
    {
        var folder = FolderOf(path);
        if (folder is not null && !Folders.Contains(folder) && NearestName.Of(folder, Folders) is { } meant)
        {
            return $"did you mean the folder `content/{meant}/`?";
        }

        if (IsMarkdown(path))
        {
            return "move it to content/posts/ or content/pages/, or start its name with `_` to keep it where it is";
        }

        return (folder, path.Extension) switch
        {
            (_, ".bib") => "works to cite are read from `.bib` files right in content/",
            ("practitioners" or "data", ".json") => $"call it `{path.Stem}.yaml`: what is JSON is YAML too",
            (null, ".json") => "works to cite, in CSL-JSON, are read from `content/references.json`",
            (null, _) when NearestName.Of(path.Stem, Settings) is { } near => $"did you mean `content/{near}.yaml`?",
            (_, ".yaml" or ".yml") => "free data goes into content/data/, people into content/practitioners/",
            _ => "put it beside the post that links or shows it, or into content/static/ to have it copied",
        };
    }

    /// <summary>The folder of content/ that a file lies in; null for one that lies in content/ itself.</summary>
    private static string? FolderOf(SitePath path) =>
        path.Value.Split('/') is [_, var folder, _, ..] ? folder : null;

    private static bool IsMarkdown(SitePath path) => path.Extension.ToLowerInvariant() is ".md" or ".markdown";

    private static bool IsYaml(SitePath path) => path.Extension is ".yaml" or ".yml";
}
