using Meridian.Site.Dates;
using Meridian.Site.Parsing;
using Meridian.Site.Settings;
using Meridian.Sources;
using NodaTime;

namespace Meridian.Site.Modelling;

/// <summary>A page whose place on the site is still to be decided.</summary>
internal sealed record PageDraft(ParsedPage Parsed, PageKind Kind, string Title, ZonedDateTime? Date);

/// <summary>Decides the URL of every page from its slug, its permalink and its place in the folders.</summary>
internal static class PagePlacement
{
    /// <summary>What a host answers for a folder with, and no address says.</summary>
    private const string IndexFile = "/index.html";

    internal static readonly Rule BadPermalink = new("MER0214", "bad-permalink", Severity.Error);

    /// <summary>The file whose text the home page shows.</summary>
    internal static readonly SitePath HomeText = SitePath.Of("content/pages/index.md");

    private static readonly SitePath Posts = SitePath.Of("content/posts");
    private static readonly SitePath Pages = SitePath.Of("content/pages");

    /// <summary>The start of the day that a file's name, or its folder's, begins with: `2026-01-31-neck.md`.</summary>
    public static ZonedDateTime? DateOfName(SitePath path, DateTimeZone zone) =>
        FileNameDate.TryParse(NameOf(path), out var found) ? zone.AtStartOfDay(found.Day) : null;

    public static Page Place(PageDraft draft, SiteSettings settings, List<Diagnostic> diagnostics)
    {
        var slug = SlugOf(draft, diagnostics);
        return new Page(draft.Parsed, draft.Kind)
        {
            Title = draft.Title,
            Slug = slug,
            Url = UrlOf(draft, slug, settings, diagnostics),
            Date = draft.Date,
            Status = ContentStatus.Published,
            Reason = "",
        };
    }

    /// <summary>The name a page goes by in its folder: `neck` for neck.md and for neck/index.md.</summary>
    internal static string NameOf(SitePath path) =>
        path.Stem == "index" && path.Folder != Posts && path.Folder != Pages ? path.Folder.Name : path.Stem;

    private static string SlugOf(PageDraft draft, List<Diagnostic> diagnostics)
    {
        var parsed = draft.Parsed;
        if (parsed.FrontMatter.Slug is { } chosen)
        {
            return chosen.Value;
        }

        var name = FromName(parsed.Path);
        if (draft.Kind != PageKind.Home && SlugText.Problem(name) is { } problem)
        {
            diagnostics.Add(ModelBuilder.BadFileName.At(
                parsed.Top, $"the name of this file cannot be an address: {problem}") with
            { Help = "rename the file, or give the page a `slug`" });
        }

        return name;
    }

    private static string FromName(SitePath path)
    {
        var slug = Slug.Of(FileNameDate.TryParse(NameOf(path), out var found) ? found.Name : NameOf(path));
        return slug.Length > 0 ? slug : "untitled";
    }

    private static UrlPath UrlOf(PageDraft draft, string slug, SiteSettings settings, List<Diagnostic> diagnostics)
    {
        var parsed = draft.Parsed;
        var usual = UsualUrl(draft, slug, settings);
        if (parsed.FrontMatter.Permalink is not { } permalink)
        {
            return usual;
        }

        if (PermalinkPattern.Parse(permalink.Value, out var unknown) is not { } pattern)
        {
            diagnostics.Add(BadPermalink.At(parsed.At(permalink.Span), $"`{unknown}` is no part of an address") with
            { Help = "use `:year :month :day :slug :title :section :filename`" });
            return usual;
        }

        var filled = Fill(pattern, draft, slug);
        if (filled.Url is { } url)
        {
            return url;
        }

        diagnostics.Add(BadPermalink.At(
            parsed.At(permalink.Span),
            $"`{permalink.Value}` cannot be an address on this site: {filled.Problem}") with
        { Help = $"write it like `{usual}`: it starts with `/`, without `..` or `?`" });
        return usual;
    }

    private static UrlPath UsualUrl(PageDraft draft, string slug, SiteSettings settings)
    {
        var path = draft.Parsed.Path;
        if (draft.Kind == PageKind.Home)
        {
            return UrlPath.Root;
        }

        if (PatternOf(draft.Kind, settings) is { } pattern && Fill(pattern.Value, draft, slug).Url is { } url)
        {
            return url;
        }

        var folder = draft.Kind == PageKind.Post ? "/posts" : FolderOf(path);
        return UrlPath.Of($"{folder}/{slug}/");
    }

    /// <summary>
    /// What the settings say about the addresses of pages of a kind; null when they say nothing. Pure.
    /// </summary>
    public static Setting<PermalinkPattern>? PatternOf(PageKind kind, SiteSettings settings) => kind switch
    {
        PageKind.Post => settings.Permalinks.Posts,
        PageKind.Page => settings.Permalinks.Pages,
        _ => null,
    };

    /// <summary>The URL of the folder that a page lies in: its own folder's parent for an index.md.</summary>
    private static string FolderOf(SitePath path)
    {
        var folder = path.Stem == "index" ? path.Folder.Folder : path.Folder;
        return folder.IsUnder(Pages)
            ? string.Concat(folder.RelativeTo(Pages).Value.Split('/').Select(part => "/" + Slug.Of(part)))
            : "";
    }

    /// <summary>The address that a pattern gives a page, or why it gives none. Pure.</summary>
    public static FilledPattern Fill(PermalinkPattern pattern, PageDraft draft, string slug)
    {
        string? lacking = null;
        var filled = pattern.Fill(token => token switch
        {
            PermalinkToken.Year => Dated(date => $"{date.Year:D4}"),
            PermalinkToken.Month => Dated(date => $"{date.Month:D2}"),
            PermalinkToken.Day => Dated(date => $"{date.Day:D2}"),
            PermalinkToken.Slug => slug,
            PermalinkToken.Title => Named(draft.Title, "its title has no letters"),
            PermalinkToken.Section => draft.Kind == PageKind.Post ? "posts" : FolderOf(draft.Parsed.Path).Trim('/'),
            PermalinkToken.FileName => Named(NameOf(draft.Parsed.Path), "its file's name has no letters"),
            _ => throw new System.Diagnostics.UnreachableException(),
        });
        if (lacking is not null)
        {
            return new FilledPattern(null, lacking);
        }

        filled = filled.StartsWith('/') ? filled : "/" + filled;
        // A page at the top has no section.
        filled = filled.Replace("//", "/", StringComparison.Ordinal);
        filled = filled.EndsWith(IndexFile, StringComparison.Ordinal) ? filled[..^(IndexFile.Length - 1)] : filled;
        filled = filled.EndsWith('/') || Path.HasExtension(filled) ? filled : filled + "/";
        var problem = filled.AsSpan().IndexOfAny("?#\\\0") >= 0 ? "it holds a sign that an address cannot"
            : filled.Split('/').Where(part => part.Length > 0).Select(SlugText.Problem)
                .FirstOrDefault(found => found is not null);
        return problem is null && UrlPath.TryParse(filled, out var url)
            ? new FilledPattern(url, null)
            : new FilledPattern(null, problem ?? "its parts do not make an address");

        string Dated(Func<ZonedDateTime, string> write)
        {
            lacking ??= draft.Date is null ? "it has no date" : null;
            return draft.Date is { } date ? write(date) : "";
        }

        string Named(string words, string otherwise)
        {
            var name = Slug.Of(words);
            lacking ??= name.Length == 0 ? otherwise : null;
            return name;
        }
    }
}

/// <summary>The address that a pattern gives a page, or why it gives none.</summary>
internal readonly record struct FilledPattern(UrlPath? Url, string? Problem);
