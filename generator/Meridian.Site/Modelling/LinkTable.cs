using System.Collections.Frozen;
using System.Collections.Immutable;
using Meridian.Site.Loading;
using Meridian.Site.Parsing;
using Meridian.Site.Settings;
using Meridian.Sources;

namespace Meridian.Site.Modelling;

/// <summary>Turns what authors write as a link into where it leads on the site.</summary>
internal sealed class LinkTable
{
    private static readonly SitePath Static = SitePath.Of("content/static");
    private static readonly SitePath PostsFolder = SitePath.Of("content/posts");
    private static readonly SitePath PagesFolder = SitePath.Of("content/pages");
    private static readonly SitePath Settings = SitePath.Of("content/site.yaml");

    private readonly SourceSnapshot _snapshot;
    private readonly FrozenDictionary<SitePath, Page> _byPath;
    private readonly FrozenDictionary<string, Page> _bySlug;

    private LinkTable(SourceSnapshot snapshot, BaseUrl baseUrl, ImmutableArray<Page> all)
    {
        _snapshot = snapshot;
        BaseUrl = baseUrl;
        _byPath = all.ToFrozenDictionary(page => page.Path);
        _bySlug = all.Where(page => page.Kind != PageKind.Home)
            .OrderBy(page => page.Kind == PageKind.Post ? 0 : 1).ThenBy(page => page.Path)
            .DistinctBy(page => page.Slug)
            .ToFrozenDictionary(page => page.Slug, StringComparer.Ordinal);
    }

    public BaseUrl BaseUrl { get; }

    /// <summary>The files beside posts and pages that published ones show or link, by the URL they get.</summary>
    public ImmutableSortedDictionary<UrlPath, SitePath> Attachments { get; private init; } =
        ImmutableSortedDictionary<UrlPath, SitePath>.Empty;

    public static LinkTable Build(SourceSnapshot snapshot, SiteSettings settings, ImmutableArray<Page> all)
    {
        var bare = new LinkTable(snapshot, settings.Url.Value, all);
        var attachments = ImmutableSortedDictionary.CreateBuilder<UrlPath, SitePath>();
        foreach (var page in all.Where(page => page.IsPublished))
        {
            foreach (var target in TargetsOf(page))
            {
                if (bare.Resolve(page.Path, page, target) is AttachmentTarget attachment)
                {
                    attachments.TryAdd(attachment.Url, attachment.Source);
                }
            }
        }

        return new LinkTable(snapshot, settings.Url.Value, all) { Attachments = attachments.ToImmutable() };
    }

    /// <summary>
    /// Where a link leads that is written in a source file. What cannot be a file of the site's sources (another site,
    /// a plain path, a fragment) is for the link check to judge. Pure.
    /// </summary>
    /// <param name="source">The file it is written in.</param>
    /// <param name="from">The page made of that file; null for a text that is part of other pages.</param>
    /// <param name="target">The link as written, not percent-encoded.</param>
    public LinkMeaning Resolve(SitePath source, Page? from, string target)
    {
        var end = target.AsSpan().IndexOfAny("?#");
        var (path, rest) = end < 0 ? (target, "") : (target[..end], target[end..]);
        if (path.Length == 0 || path.StartsWith("//", StringComparison.Ordinal) || HasScheme(path))
        {
            return new VerbatimTarget(target);
        }

        var decoded = Uri.UnescapeDataString(path);
        if (IsMarkdown(decoded))
        {
            return Markdown(source, decoded, rest);
        }

        if (decoded.StartsWith('/'))
        {
            return UrlPath.TryParse(decoded, out var url) ? new SiteTarget(url, rest) : new VerbatimTarget(target);
        }

        return source.Folder.Resolve(decoded) is { } file && _snapshot.Find(file) is not null
            ? File(from, file, rest, target)
            : new VerbatimTarget(target);
    }

    /// <summary>
    /// Where a link in the settings leads; one without `/` or scheme starts at the root of the site. Pure.
    /// </summary>
    public LinkMeaning ResolveSetting(string target) =>
        Resolve(
            Settings,
            null,
            target.StartsWith('/') || target.StartsWith('#') || HasScheme(target) ? target : "/" + target);

    /// <summary>
    /// The source file of an image that is served at a URL of the site, so that its size can be written.
    /// </summary>
    public SourceFile? FileAt(UrlPath url) =>
        Attachments.TryGetValue(url, out var source) ? _snapshot.Find(source)
        : SitePath.TryParse("content/static" + url.Value, out var path) ? _snapshot.Find(path)
        : null;

    /// <summary>The text of a file that is copied as it is; null when it is no text that holds links.</summary>
    public SourceText? TextOf(SitePath source) => _snapshot.Text(source);

    /// <summary>Names an author may have meant by a link to a Markdown file.</summary>
    public IEnumerable<string> MarkdownNames => _byPath.Keys.Select(path => path.Name);

    /// <summary>
    /// A link to a Markdown file as it must be written when only the case of its letters is wrong, and only one file
    /// can be meant; else null. Pure.
    /// </summary>
    public string? InRightCase(SitePath source, string target)
    {
        var end = target.AsSpan().IndexOfAny("?#");
        var (path, rest) = end < 0 ? (target, "") : (target[..end], target[end..]);
        if (!IsMarkdown(path) || Rooted(source, path) is not { } file
            || _byPath.Keys.Where(known => known.Value.Equals(file.Value, StringComparison.OrdinalIgnoreCase)).ToArray()
                is not [var only])
        {
            return null;
        }

        // Leading `..` parts stay; the parts that name folders and the file are those of the end.
        var parts = path.Split('/');
        var right = only.Value.Split('/');
        for (var i = 1; i <= Math.Min(parts.Length, right.Length) && parts[^i] is not ("." or ".." or ""); i++)
        {
            parts[^i] = right[^i];
        }

        var written = string.Join('/', parts);
        return written != path && Rooted(source, written) == only ? written + rest : null;
    }

    internal static bool HasScheme(string target)
    {
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(target[0])
            && target.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> SchemeCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    private LinkMeaning Markdown(SitePath source, string path, string rest)
    {
        if (Rooted(source, path) is { } file && _byPath.TryGetValue(file, out var page))
        {
            return new PageTarget(page, rest);
        }

        var name = path[(path.LastIndexOf('/') + 1)..];
        return _bySlug.TryGetValue(name[..name.LastIndexOf('.')], out var bySlug)
            ? new PageTarget(bySlug, rest)
            : new MissingPageTarget(path);
    }

    private static SitePath? Rooted(SitePath source, string path) => path.StartsWith('/')
        ? SitePath.Of("content").Resolve(path.TrimStart('/'))
        : source.Folder.Resolve(path);

    private static LinkMeaning File(Page? from, SitePath file, string rest, string target)
    {
        if (file.IsUnder(Static))
        {
            return new SiteTarget(UrlPath.Of("/" + file.RelativeTo(Static).Value), rest);
        }

        if (from is null || (!file.IsUnder(PostsFolder) && !file.IsUnder(PagesFolder)))
        {
            return new VerbatimTarget(target);
        }

        var beside = file.IsUnder(from.Path.Folder) && from.Path.Stem == "index" && from.Kind != PageKind.Home
            ? file.RelativeTo(from.Path.Folder).Value
            : file.Name;
        var folder = from.Url.IsFolder ? from.Url.Value : from.Url.Value[..(from.Url.Value.LastIndexOf('/') + 1)];
        return UrlPath.TryParse(folder + beside, out var url)
            ? new AttachmentTarget(url, file, rest)
            : new VerbatimTarget(target);
    }

    private static IEnumerable<string> TargetsOf(Page page)
    {
        foreach (var piece in page.Parsed.Body.AllPieces())
        {
            switch (piece)
            {
                case LinkPiece link:
                    yield return link.Target;
                    break;
                case ImagePiece image:
                    yield return image.Target;
                    break;
            }
        }

        if (page.FrontMatter.Image is { } lead)
        {
            yield return lead.Value;
        }
    }

    private static bool IsMarkdown(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
}
