using System.Collections.Immutable;
using Meridian.Site.Html;
using Meridian.Sources;

namespace Meridian.Site.Checks.Links;

/// <summary>
/// What exists on a finished site, and what a static host would answer for a path: the file, the index page of a
/// folder, a redirect, or nothing. Paths are compared byte by byte, as hosts do.
/// </summary>
internal sealed class SiteIndex
{
    private const string IndexName = "index.html";
    private readonly Dictionary<string, SiteFile> _files;
    private readonly HashSet<string> _folders;
    private readonly RedirectRules _redirects;
    private readonly Lazy<Dictionary<string, string>> _spellings;

    private SiteIndex(ImmutableArray<SiteFile> files, RedirectRules redirects)
    {
        Files = files;
        _redirects = redirects;
        _files = files.ToDictionary(file => "/" + file.Path.Value, StringComparer.Ordinal);
        _folders = FoldersOf(files);
        _spellings = new Lazy<Dictionary<string, string>>(FoldSpellings);
    }

    /// <summary>Every file of the site, by path.</summary>
    public ImmutableArray<SiteFile> Files { get; }

    /// <summary>Indexes the files of a site. Pure.</summary>
    public static SiteIndex Of(IEnumerable<SiteFile> files, RedirectRules redirects) =>
        new([.. files.OrderBy(file => file.Path)], redirects);

    /// <summary>What a host answers for a decoded path below the site's root, starting with `/`. Pure.</summary>
    public Answer Find(string path, ExtensionlessPages extensionless)
    {
        path = MergeSlashes(path);
        if (FindFile(path, extensionless) is { } answer)
        {
            return answer;
        }

        if (_redirects.Match(path) is { } rule)
        {
            return rule;
        }

        return _folders.Contains(path.EndsWith('/') ? path : path + "/")
            ? new Answer.NoIndex()
            : FindOtherSpelling(path, extensionless);
    }

    /// <summary>The URL paths of all pages, for suggestions: folders for index pages, files for the rest.</summary>
    public IEnumerable<string> PagePaths() =>
        Files.Where(file => file.Facts is PageFacts).Select(file => UrlPath.OfFile(file.Path).Value);

    /// <summary>The URL paths of the files that are no pages, for suggestions.</summary>
    public IEnumerable<string> OtherPaths() =>
        Files.Where(file => file.Facts is not PageFacts).Select(file => "/" + file.Path.Value);

    private Answer.Found? FindFile(string path, ExtensionlessPages extensionless)
    {
        if (path.EndsWith('/'))
        {
            return _files.TryGetValue(path + IndexName, out var index) ? new Answer.Found(index, FoundBy.Path) : null;
        }

        if (_files.TryGetValue(path, out var file))
        {
            return new Answer.Found(file, FoundBy.Path);
        }

        if (extensionless != ExtensionlessPages.Off && _files.TryGetValue(path + ".html", out var page))
        {
            return new Answer.Found(page, FoundBy.Extension);
        }

        return _files.TryGetValue($"{path}/{IndexName}", out var folder)
            ? new Answer.Found(folder, FoundBy.FolderRedirect)
            : null;
    }

    private Answer FindOtherSpelling(string path, ExtensionlessPages extensionless)
    {
        string[] attempts = path.EndsWith('/')
            ? [path + IndexName]
            : extensionless == ExtensionlessPages.Off
                ? [path, $"{path}/{IndexName}"]
                : [path, path + ".html", $"{path}/{IndexName}"];
        foreach (var attempt in attempts)
        {
            if (_spellings.Value.TryGetValue(attempt, out var stored))
            {
                return new Answer.OtherCase(stored[..^(attempt.Length - path.Length)]);
            }
        }

        return new Answer.Missing();
    }

    private Dictionary<string, string> FoldSpellings()
    {
        var spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in Files)
        {
            spellings.TryAdd("/" + file.Path.Value, "/" + file.Path.Value);
        }

        return spellings;
    }

    private static string MergeSlashes(string path)
    {
        while (path.Contains("//", StringComparison.Ordinal))
        {
            path = path.Replace("//", "/", StringComparison.Ordinal);
        }

        return path;
    }

    private static HashSet<string> FoldersOf(ImmutableArray<SiteFile> files)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal) { "/" };
        foreach (var file in files)
        {
            var folder = file.Path.Folder;
            while (folder.Value.Length > 0 && folders.Add($"/{folder.Value}/"))
            {
                folder = folder.Folder;
            }
        }

        return folders;
    }
}
