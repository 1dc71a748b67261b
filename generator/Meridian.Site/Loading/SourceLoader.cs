using System.Collections.Concurrent;
using Meridian.Site.Images;
using Meridian.Sources;

namespace Meridian.Site.Loading;

/// <summary>Reads the site's files once: texts and theme assets whole, everything else by name only.</summary>
internal static class SourceLoader
{
    /// <summary>How the name of a template of a style sheet ends.</summary>
    internal const string StyleTemplate = ".sbn-css";

    /// <summary>The largest text file that is read, in bytes: longer ones are a mistake, not a post.</summary>
    internal const long LargestText = 10 * Megabyte;

    private const long Megabyte = 1024 * 1024;

    internal static readonly Rule UnreadableFile = new("MER0200", "unreadable-file", Severity.Error);
    internal static readonly Rule LinkOutOfSite = new("MER0201", "link-out-of-site", Severity.Error);
    internal static readonly Rule LinkLoop = new("MER0202", "link-loop", Severity.Error);
    internal static readonly Rule FileTooLarge = new("MER0203", "file-too-large", Severity.Error);
    internal static readonly Rule NotUtf8 = new("MER0204", "not-utf-8", Severity.Error);
    internal static readonly Rule Utf16 = new("MER0205", "utf-16", Severity.Note);

    /// <summary>Why nothing became of a file that the computer does not let us read.</summary>
    internal const string Unreadable = "it cannot be read";

    private static readonly SitePath Content = SitePath.Of("content");
    private static readonly SitePath Static = SitePath.Of("content/static");
    private static readonly SitePath Robots = SitePath.Of("content/static/robots.txt");
    private static readonly SitePath Redirects = SitePath.Of("content/static/_redirects");
    private static readonly SitePath References = SitePath.Of("content/references.json");
    private static readonly SitePath OwnAssets = SitePath.Of("content/layouts/assets");
    private static readonly SitePath Themes = SitePath.Of("themes");

    public static SourceSnapshot Load(ISourceTree source, CancellationToken cancel)
    {
        var entries = source.Entries()
            .Where(entry => entry.Path.IsUnder(Content) || entry.Path.IsUnder(Themes))
            .OrderBy(entry => entry.Path)
            .ToArray();
        var files = new SourceFile?[entries.Length];
        var diagnostics = new ConcurrentBag<Diagnostic>();
        Parallel.For(0, entries.Length, new ParallelOptions { CancellationToken = cancel }, i =>
            files[i] = LoadFile(source, entries[i], diagnostics));

        var own = files.OfType<SourceFile>();
        var builtIn = LoadBuiltIn(entries);
        return new SourceSnapshot(
            [.. own.Concat(builtIn).OrderBy(file => file.Path)],
            [.. diagnostics.Order(Diagnostic.Order)])
        {
            Unusable =
            [
                .. entries.Zip(files).Where(loaded => loaded.Second is null)
                    .Select(loaded => new UnusableEntry(loaded.First.Path, ReasonOf(loaded.First.Fault))),
            ],
        };
    }

    private static SourceFile? LoadFile(ISourceTree source, SourceEntry entry, ConcurrentBag<Diagnostic> diagnostics)
    {
        if (entry.Fault is { } fault)
        {
            diagnostics.Add(Explain(fault, entry.Path));
            return IsText(entry.Path) ? Broken(new SourceFile(entry.Path, entry.Length, entry.Modified)) : null;
        }

        var file = new SourceFile(entry.Path, entry.Length, entry.Modified);
        if (!IsText(entry.Path) && !IsAsset(entry.Path) && !IsImage(entry.Path)
            && !IsSealedImage(entry.Path))
        {
            return file;
        }

        if (entry.Length > LargestText && entry.Path.IsUnder(Static))
        {
            return file;
        }

        if (!IsImage(entry.Path) && !IsSealedImage(entry.Path) && entry.Length > LargestText)
        {
            diagnostics.Add(FileTooLarge.At(
                Location.StartOf(entry.Path),
                $"this file is {entry.Length / Megabyte} MB; a text over {LargestText / Megabyte} MB is not read") with
            { Help = "a picture pasted into the text? save it as a file beside the post, or split the post" });
            return Broken(file);
        }

        try
        {
            return Read(file, source.Read(entry.Path), diagnostics);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(UnreadableFile.At(Location.StartOf(entry.Path), "this file cannot be read") with
            { Help = "close it in other programs, and check that you may open it" });
            return Broken(file);
        }
    }

    private static SourceFile Read(SourceFile file, byte[] bytes, ConcurrentBag<Diagnostic> diagnostics)
    {
        file = file with
        {
            Hash = ContentHash.Of(bytes),
            Image = IsImage(file.Path) ? ImageHeader.Read(bytes) : null,
            TellsOfItsMaker = IsSealedImage(file.Path) && SealedImage.TellsOfItsMaker(bytes),
        };

        if (!IsText(file.Path))
        {
            var isDrawing = IsDrawing(file.Path); // one that is no asset is a text
            return IsAsset(file.Path)
                ? file with { Content = bytes, Text = isDrawing ? SourceText.Decode(file.Path, bytes, out _) : null }
                : file;
        }

        if (SourceText.Decode(file.Path, bytes, out var encoding) is not { } text)
        {
            if (file.Path.IsUnder(Static) || IsImage(file.Path))
            {
                return file;
            }

            diagnostics.Add(NotUtf8.At(
                Location.StartOf(file.Path), "this file is not saved as UTF-8, so its letters cannot be read") with
            { Help = "open it in your editor and save it again with the encoding UTF-8" });
            return Broken(file);
        }

        if (encoding != TextEncoding.Utf8)
        {
            diagnostics.Add(Utf16.At(
                Location.StartOf(file.Path), "this file is saved as UTF-16; it was read all the same") with
            { Help = "save it as UTF-8 so that other programs can read it too" });
        }

        return file with { Text = text };
    }

    /// <summary>A file that cannot be read still exists for the links that lead to it.</summary>
    private static SourceFile Broken(SourceFile file) => file with
    {
        Text = IsText(file.Path) ? new SourceText(file.Path, "") : null,
        IsWhole = false,
    };

    private static IEnumerable<SourceFile> LoadBuiltIn(SourceEntry[] entries)
    {
        var onDisk = entries.Where(entry => entry.Path.IsUnder(Themes))
            .Select(entry => ThemeOf(entry.Path))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var path in BuiltInThemes.Paths().Where(path => !onDisk.Contains(ThemeOf(path))))
        {
            var bytes = BuiltInThemes.Read(path);
            var file = new SourceFile(path, bytes.Length, null) { Hash = ContentHash.Of(bytes) };
            yield return IsText(path)
                ? file with { Text = SourceText.Decode(path, bytes, out _) }
                : file with { Content = bytes };
        }
    }

    private static string ThemeOf(SitePath path) => path.Value.Split('/') is [_, var theme, ..] ? theme : "";

    private static Diagnostic Explain(SourceFault fault, SitePath path) => fault switch
    {
        SourceFault.LinkLoop => LinkLoop.At(Location.StartOf(path), "this link leads back to a folder it lies in") with
        { Help = "delete the link" },
        SourceFault.LinkLeavesTree =>
            LinkOutOfSite.At(
                Location.StartOf(path), "this link leads out of the site's folder, and is not followed") with
            { Help = "copy the file into the site instead of linking to it" },
        _ => UnreadableFile.At(Location.StartOf(path), "this file or folder cannot be read") with
        { Help = "check that you may open it" },
    };

    private static string ReasonOf(SourceFault? fault) => fault switch
    {
        SourceFault.LinkLoop => "it is a link that leads back to a folder it lies in",
        SourceFault.LinkLeavesTree => "it is a link out of the site's folder, which is not followed",
        _ => Unreadable,
    };

    private static bool IsText(SitePath path) => IsAsset(path)
        ? path.Extension == StyleTemplate
        : HoldsLinks(path) || (path.IsUnder(Static)
            ? IsReadByMachines(path)
            : path == References
                || path.Extension.ToLowerInvariant() is ".md" or ".markdown" or ".yaml" or ".yml" or ".bib"
                or ".sbn-html" or ".sbn-svg" or ".sbn-txt" or StyleTemplate);

    /// <summary>True for files that are published as they are and whose links are checked.</summary>
    private static bool HoldsLinks(SitePath path) => path.Extension.ToLowerInvariant() is ".html" or ".htm" or ".xml"
        or ".webmanifest" or ".css" or ".svg";

    /// <summary>True for what else hosts, search engines and feed readers will read, and we check for them.</summary>
    private static bool IsReadByMachines(SitePath path) =>
        path.Extension.ToLowerInvariant() is ".xhtml" or ".rss" or ".atom" or ".rdf" or ".json"
        || path == Robots || path == Redirects;

    /// <summary>True for a file that by its name is an image we know.</summary>
    public static bool IsImage(SitePath path) =>
        path.Extension.ToLowerInvariant() is ".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" or ".svg";

    /// <summary>True for a file that by its name is a drawing, an image that is a text.</summary>
    public static bool IsDrawing(SitePath path) =>
        string.Equals(path.Extension, ".svg", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a file that by its name is an image that metadata cannot be taken out of.</summary>
    private static bool IsSealedImage(SitePath path) =>
        path.Extension.ToLowerInvariant() is ".heic" or ".heif" or ".avif" or ".jxl" or ".tif" or ".tiff";

    private static bool IsAsset(SitePath path) =>
        path.Value == "content/custom.css" || path.IsUnder(OwnAssets)
            || (path.IsUnder(Themes) && path.Value.Contains("/assets/", StringComparison.Ordinal));
}
