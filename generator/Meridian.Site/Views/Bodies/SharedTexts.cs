using System.Collections.Concurrent;
using System.Text;
using Meridian.Site.Parsing;
using Meridian.Site.Settings;
using Meridian.Sources;
using Meridian.Templating.Values;

namespace Meridian.Site.Views.Bodies;

/// <summary>
/// The Markdown of settings and templates, each text made into HTML once however many pages show it. Which pages do is
/// watched, so that what is wrong with a text can be told once, at its own line.
/// </summary>
internal sealed class SharedTexts(SiteView site)
{
    [ThreadStatic]
    private static List<SharedText>? t_shown;

    [ThreadStatic]
    private static HashSet<TextKey>? t_inWork;

    private readonly ConcurrentDictionary<TextKey, SharedText> _texts = new();
    private readonly YamlTexts _yaml = new(site.Model);

    /// <summary>Where a text that a template read was written in YAML; null when it is not found there.</summary>
    public Location? FindInYaml(string text) => _yaml.Find(text);

    /// <summary>The HTML of a text from the settings.</summary>
    public string Show(Setting<string> text) => Show(new TextKey(text.Value, text.Location, null));

    /// <summary>The HTML of a text that a template gives, wherever it has it from.</summary>
    /// <param name="text">Markdown.</param>
    /// <param name="call">Where the template gives it.</param>
    public string Show(string text, Location call) => Show(new TextKey(text, null, call));

    /// <summary>Does something and notes which texts were shown meanwhile; those of texts inside are theirs.</summary>
    public static Watched<T> Watch<T>(Func<T> make)
    {
        var outer = t_shown;
        var shown = new List<SharedText>();
        t_shown = shown;
        try
        {
            var made = make();
            return new Watched<T>(made, [.. shown.Distinct()]);
        }
        finally
        {
            t_shown = outer;
        }
    }

    private string Show(TextKey key)
    {
        var text = _texts.TryGetValue(key, out var known) ? known : _texts.GetOrAdd(key, Make);
        t_shown?.Add(text);
        return text.Html;
    }

    private SharedText Make(TextKey key)
    {
        t_inWork ??= [];
        if (!t_inWork.Add(key))
        {
            throw new MemberFault("a text cannot be shown while it is being made")
            {
                Help = "take it out of the containers that stand in it",
            };
        }

        try
        {
            return Make(key.Text, OriginOf(key));
        }
        finally
        {
            t_inWork.Remove(key);
        }
    }

    private SharedText Make(string text, TextOrigin origin)
    {
        var source = new SourceText(origin.Path, text);
        var whole = new TextSpan(0, text.Length);
        var body = site.Marks is { } marks
            ? marks.Parse(source, whole, site.Markdown, origin)
            : MarkdownParser.Parse(source, whole, site.Markdown);
        var rendered = new BodyRenderer(site, origin, null, BodyMedium.Page).Render(body);
        var found = body.Diagnostics.Select(
            finding => finding.Location is { } place ? finding with { Location = origin.At(place.Span) } : finding);
        return new SharedText(Encoding.UTF8.GetString(rendered.Html.Span), rendered with
        {
            Diagnostics = [.. found, .. rendered.Diagnostics],
        });
    }

    private TextOrigin OriginOf(TextKey key) =>
        (key.Place ?? FindInYaml(key.Text)) is { } place && site.Model.Sources.Text(place.Path) is { } file
            ? TextOrigin.Yaml(file, place.Span, key.Text)
            : TextOrigin.MadeAt(key.Call ?? key.Place ?? Location.StartOf(SitePath.Of("content/site.yaml")));

    /// <summary>One text at one place.</summary>
    /// <param name="Place">Its place in the settings, where that is known.</param>
    /// <param name="Call">The place in a template that gave it.</param>
    private sealed record TextKey(string Text, Location? Place, Location? Call);
}
