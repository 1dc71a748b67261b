using System.Buffers;
using System.Text.RegularExpressions;
using Meridian.Site.Checks.Links;
using Meridian.Site.Modelling;
using Meridian.Site.Settings;
using Meridian.Site.Views;
using Meridian.Site.Views.Bodies;
using Meridian.Sources;

namespace Meridian.Site.Checks.Origins;

/// <summary>
/// Makes a link that is meant for certain into a change of the text where the wrong one stands: in the author's own
/// form, and only where what is stored there is that link and nothing else.
/// </summary>
internal static partial class LinkFixes
{
    private static readonly SitePath Content = SitePath.Of("content");

    /// <summary>
    /// What would mean something to Markdown, HTML or YAML, or end a link that stands bare in a text.
    /// </summary>
    private static readonly SearchValues<char> Awkward = SearchValues.Create(" \t\r\n<>()[]{}\"'`|\\");

    /// <summary>The change that mends a finding; null when there is none to be certain of. Pure.</summary>
    public static Fix? For(SiteModel model, LinkFinding finding, Origin origin)
    {
        if (finding.Instead is not { } instead
            || origin is not { Kind: OriginKind.Content, Place: { } place }
            || !place.Path.IsUnder(Content)
            || model.Sources.Text(place.Path) is not { } source)
        {
            return null;
        }

        var span = WithoutQuotes(source, place.Span);
        var stored = source.Slice(span).ToString();
        return FormOf(model, finding, origin, stored) is { } form
            && Write(form, stored, finding.Link, instead, model.Settings.Url.Value) is var written
            && written != stored && IsPlain(written, origin)
            ? new Fix(source.At(span), written)
            : null;
    }

    /// <summary>
    /// How what is stored becomes the link of the finished page; null when it is not that link at all.
    /// </summary>
    private static Form? FormOf(SiteModel model, LinkFinding finding, Origin origin, string stored)
    {
        if (origin.Written is { } written)
        {
            return written == stored ? Form.OfSite : null;
        }

        var urls = new UrlWriter(model.Settings.Url.Value);
        return urls.Write(model.Links.ResolveSetting(stored), stored, BodyMedium.Page) == finding.Link
            ? Form.OfSite
            : stored == finding.Link ? Form.OfHost : null;
    }

    private static string Write(Form form, string stored, string link, string instead, BaseUrl baseUrl)
    {
        var path = instead[..^CertainLink.RestOf(instead).Length];
        var rest = CertainLink.RestOf(instead) == CertainLink.RestOf(link)
            ? CertainLink.RestOf(stored) // as the author spells it
            : CertainLink.RestOf(instead);
        if (!path.StartsWith('/'))
        {
            return path + rest;
        }

        if (LinkTable.HasScheme(stored) || stored.StartsWith("//", StringComparison.Ordinal))
        {
            return baseUrl.Origin + path + rest;
        }

        var folder = baseUrl.Path.Encoded;
        return form == Form.OfSite && path.StartsWith(folder, StringComparison.Ordinal)
            ? "/" + path[folder.Length..] + rest
            : path + rest;
    }

    /// <summary>The text of a quoted value of YAML lies between its quotes.</summary>
    private static TextSpan WithoutQuotes(SourceText source, TextSpan span) =>
        source.Slice(span) is ['"', .., '"'] or ['\'', .., '\'']
            ? TextSpan.FromBounds(span.Start + 1, span.End - 1)
            : span;

    private static bool IsPlain(string link, Origin origin) =>
        link.Length > 0
        && link.AsSpan().IndexOfAny(Awkward) < 0
        && (char.IsAsciiLetterOrDigit(link[^1]) || link[^1] is '/' or '-' or '=' or '#')
        && (origin.Written is not null || !link.Contains(',', StringComparison.Ordinal))
        && !Reference().IsMatch(link);

    [GeneratedRegex("&[A-Za-z0-9#]+;")]
    private static partial Regex Reference();

    private enum Form
    {
        /// <summary>From the root of the site: the base path is put before it.</summary>
        OfSite,

        /// <summary>As readers' browsers see it.</summary>
        OfHost,
    }
}
