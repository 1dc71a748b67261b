using Meridian.Site.Views.Cards;
using Meridian.Sources;
using Meridian.Templating.Values;

namespace Meridian.Site.Views.Functions;

/// <summary>The functions a theme has besides those of the language.</summary>
internal static class SiteFunctions
{
    public static IEnumerable<HostFunction> Of(SiteView site) =>
    [
        new HostFunction("asset", 1, MemberType.Url, (arguments, call) => Asset(site, call.Print(arguments[0]), call)),
        new HostFunction("link", 1, MemberType.Url, (arguments, call) => Link(site, call.Print(arguments[0]), call)),
        new HostFunction(
            "absolute", 1, MemberType.Url, (arguments, call) => Value.Url(Absolute(site, call.Print(arguments[0])))),
        new HostFunction(
            "markdown",
            1,
            MemberType.Html,
            (arguments, call) => Value.Html(site.Texts.Show(call.Print(arguments[0]), call.Place))),
        new HostFunction("plural", 2, MemberType.Text, (arguments, call) => Plural(site, arguments, call)),
        new HostFunction("wrap", 3, MemberType.List(MemberType.Text), Wrap),
    ];

    private static Value Asset(SiteView site, string name, CallContext call) =>
        site.Assets.ByName.TryGetValue(name, out var asset)
            ? Value.Url(site.Base.Relative(asset.Url))
            : call.Fail(
                $"the theme has no asset `{name}`",
                NearestName.Of(name, site.Assets.ByName.Keys) is { } nearest ? $"did you mean `{nearest}`?" : null);

    private static Value Link(SiteView site, string path, CallContext call)
    {
        var end = path.AsSpan().IndexOfAny("?#");
        var (place, rest) = end < 0 ? (path, "") : (path[..end], path[end..]);
        return UrlPath.TryParse(place, out var url) && site.Known.Contains(url)
            ? Value.Url(site.Base.Relative(url) + HtmlText.EncodeUrl(rest))
            : call.Fail(
                $"nothing is published at `{place}`",
                NearestName.Of(place, site.Known.Select(known => known.Value)) is { } nearest
                    ? $"did you mean `{nearest}`?"
                    : null);
    }

    /// <summary>The whole form of a URL of this site; one that is whole already stays.</summary>
    private static string Absolute(SiteView site, string url) =>
        url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) ? site.Base.Origin + url : url;

    /// <summary>A text in lines that fit into so many pixels at a font's size in pixels.</summary>
    private static Value Wrap(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var (width, size) = (Pixels(arguments[1], call), Pixels(arguments[2], call));
        return Value.List(ValueList.Of(
            LineBreaker.Break(call.Print(arguments[0]), (int)Math.Min(width * 1000 / size, int.MaxValue)), Value.Text));

        static long Pixels(Value value, CallContext call) =>
            value.Kind is ValueKind.Int or ValueKind.Long && value.AsLong() is > 0 and < int.MaxValue
                ? value.AsLong()
                : call.Fail("`wrap` takes a text, the width of a line and the size of its letters, in whole pixels")
                    .AsLong();
    }

    private static Value Plural(SiteView site, ReadOnlySpan<Value> arguments, CallContext call)
    {
        var key = call.Print(arguments[1]);
        var number = arguments[0].Kind is ValueKind.Int or ValueKind.Long
            ? arguments[0].AsLong()
            : call.Fail("`plural` takes a whole number and the name of a word").AsLong();
        return site.Words.Plural(number, key) is { } text
            ? Value.Text(text)
            : call.Fail(
                $"the theme has no word `{key}`",
                NearestName.Of(key, site.Words.All.Select(word => word.Key)) is { } nearest
                    ? $"did you mean `{nearest}`?"
                    : null);
    }
}
