using System.Text;
using Meridian.Site.Html.Css;
using Meridian.Site.Html.Json;
using Meridian.Site.Html.Xml;
using Meridian.Sources;

namespace Meridian.Site.Html;

/// <summary>Reads the facts of any produced file by what its name says it is.</summary>
internal static class ProducedFileReader
{
    /// <summary>
    /// True when a file of this name can hold URLs or names, so that its bytes are worth reading. Pure.
    /// </summary>
    public static bool Reads(SitePath path) => FormatOf(path) != Format.Other;

    /// <summary>True when a file of this name is a page for readers. Pure.</summary>
    public static bool IsPage(SitePath path) => FormatOf(path) == Format.Page;

    /// <summary>
    /// The facts of a file stored as UTF-8; its bytes are left alone when its name promises none. Never throws. Pure.
    /// </summary>
    public static FileFacts Read(SitePath path, ReadOnlySpan<byte> utf8) => FormatOf(path) switch
    {
        Format.Page => HtmlFactReader.Read(utf8),
        Format.Other => FileFacts.None,
        var format => Read(format, Encoding.UTF8.GetString(utf8)),
    };

    /// <summary>The facts of a file's text. Never throws. Pure.</summary>
    public static FileFacts Read(SitePath path, string text) => Read(FormatOf(path), text);

    private static FileFacts Read(Format format, string text) => format switch
    {
        Format.Page => HtmlFactReader.Read(text),
        Format.Style => ReadStyle(text),
        Format.Drawing => HtmlFactReader.ReadSvg(text),
        Format.Xml => XmlFactReader.Read(text),
        Format.Manifest => JsonFactReader.ReadManifest(text),
        Format.Json => JsonFactReader.ReadFeed(text),
        Format.Robots => RobotsFacts.Read(text),
        _ => FileFacts.None,
    };

    private static FileFacts ReadStyle(string css) => new()
    {
        Links =
        [
            .. CssUrlScanner.Scan(css).Where(url => url.Text.Length > 0)
                .Select(url => new LinkFact(LinkKind.Style, "style", "", url.Text, url.Span)),
        ],
    };

    private static Format FormatOf(SitePath path) => path.Extension.ToLowerInvariant() switch
    {
        ".html" or ".htm" or ".xhtml" => Format.Page,
        ".css" => Format.Style,
        ".svg" => Format.Drawing,
        ".xml" or ".rss" or ".atom" or ".rdf" => Format.Xml,
        ".webmanifest" => Format.Manifest,
        ".json" when path.Name == "manifest.json" => Format.Manifest,
        ".json" => Format.Json,
        ".txt" when path.Value == "robots.txt" => Format.Robots,
        _ => Format.Other,
    };

    private enum Format
    {
        Other,
        Page,
        Style,
        Drawing,
        Xml,
        Manifest,
        Json,
        Robots,
    }
}
