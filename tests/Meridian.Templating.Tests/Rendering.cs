using System.Text;
using Meridian.Sources;
using Meridian.Templating.Values;

namespace Meridian.Templating.Tests;

/// <summary>The one place where the tests touch the engine.</summary>
internal static class Rendering
{
    public static string Of(
        string template,
        RenderOptions? options = null,
        Dictionary<string, string>? partials = null,
        params KeyValuePair<string, Value>[] values)
    {
        var result = Try(template, options, partials, values);
        return result.Result.Error is { } error
            ? throw new InvalidOperationException($"{error.Message}: {error.Help}")
            : result.Text;
    }

    public static Diagnostic ErrorOf(
        string template,
        RenderOptions? options = null,
        Dictionary<string, string>? partials = null,
        params KeyValuePair<string, Value>[] values) =>
        Try(template, options, partials, values).Result.Error
            ?? throw new InvalidOperationException("the render has no error");

    public static (RenderResult Result, string Text) Try(
        string template,
        RenderOptions? options = null,
        Dictionary<string, string>? partials = null,
        params KeyValuePair<string, Value>[] values) =>
        new Renderer(TemplateGlobals.Empty, new Partials(partials ?? []), options ?? RenderOptions.Official)
            .RenderText(Parse(template), values);

    public static Template Parse(string template, string name = "page") =>
        Template.Parse(new SourceText(SitePath.Of(name), template));

    public static KeyValuePair<string, Value> With(string name, Value value) => new(name, value);

    public static Value Bytes(string html) => Value.Html(Encoding.UTF8.GetBytes(html));

    private sealed class Partials(Dictionary<string, string> sources) : ITemplateLoader
    {
        private readonly Dictionary<string, Template> _templates = sources.ToDictionary(
            source => source.Key, source => Parse(source.Value, source.Key), StringComparer.Ordinal);

        public Template? Find(string name, SitePath includer) => _templates.GetValueOrDefault(name);

        public IEnumerable<string> NamesFor(SitePath includer) => _templates.Keys;
    }
}
