using System.Collections.Immutable;
using System.Text;
using Meridian.Site.Html;
using Meridian.Site.Outputs;
using Meridian.Site.Rendering;
using Meridian.Site.Views;
using Meridian.Site.Views.Bodies;
using Meridian.Sources;

namespace Meridian.Site.Checks.Origins;

/// <summary>
/// One finished page, made once more to see what its elements were made of. Pages are not kept once they are written,
/// and only those with a fault are needed again.
/// </summary>
internal sealed class FinishedText
{
    private readonly Lazy<TextRun> _run;
    private readonly Lazy<ImmutableArray<Stretch>> _stretches;

    public FinishedText(SiteView site, RenderedRoute rendered)
    {
        Html = Encoding.UTF8.GetString(rendered.Route.Render(site).Content.Span);
        _run = new Lazy<TextRun>(() => TextRun.Of(Html, 0));
        _stretches = new Lazy<ImmutableArray<Stretch>>(() => [.. Texts(site, rendered).SelectMany(StretchesOf)]);
    }

    public string Html { get; }

    /// <summary>The page without blanks, for comparing it with templates.</summary>
    public string Bare => _run.Value.Text;

    /// <summary>Where an offset of the page lies in <see cref="Bare"/>.</summary>
    public int BareOffset(int offset)
    {
        var at = _run.Value.Places.BinarySearch(offset);
        return at >= 0 ? at : ~at;
    }

    /// <summary>Where the tag starts that a span lies in.</summary>
    public int TagOf(TextSpan span) =>
        Math.Max(0, Html.AsSpan(0, Math.Min(span.Start + 1, Html.Length)).LastIndexOf('<'));

    /// <summary>The first letters of a tag: `&lt;img`, `&lt;/div`.</summary>
    public string NameOf(int tag)
    {
        var end = tag + 1;
        while (end < Html.Length && (char.IsAsciiLetterOrDigit(Html[end]) || Html[end] is '/' or '!' or '-'))
        {
            end++;
        }

        return Html[tag..Math.Min(end, Html.Length)];
    }

    /// <summary>Where an author wrote the element that a span lies in; null when none wrote it as it is.</summary>
    public Location? FindWritten(TextSpan span)
    {
        var tag = TagOf(span);
        var part = span.End <= Html.Length ? Html.Substring(span.Start, span.Length) : "";
        return Around(tag).Select(stretch => stretch.Text.Find(tag - stretch.Start, part))
            .FirstOrDefault(place => place is not null);
    }

    /// <summary>
    /// Where an author wrote a tag that is wrong by itself, and for which browsers blame another one: a `div` left open
    /// in a text swallows the end of the one around it. Null when every text here is right by itself.
    /// </summary>
    public Location? FindCulprit(NestingFact blamed) => _stretches.Value
        .Select(stretch => stretch.Text)
        .SelectMany(text => HtmlFactReader.Read(text.Html).Nesting
            .Where(fault => fault.Fault == blamed.Fault && fault.Element == blamed.Element)
            .Select(fault => text.Find(fault.Span.Start, "")))
        .FirstOrDefault(place => place is not null);

    /// <summary>Where the text around an element was written; null when it lies in no author's text.</summary>
    public Location? FindNear(TextSpan span) =>
        Around(span.Start).Select(stretch => stretch.Text.FindNear(span.Start - stretch.Start))
            .FirstOrDefault(place => place is not null);

    /// <summary>The texts that an offset lies in; those inside others come first.</summary>
    private IEnumerable<Stretch> Around(int offset) =>
        _stretches.Value.Where(stretch => offset >= stretch.Start && offset < stretch.Start + stretch.Text.Html.Length);

    private IEnumerable<Stretch> StretchesOf(MarkedText text)
    {
        if (text.Html.Trim().Length == 0)
        {
            yield break;
        }

        for (var at = -1; (at = Html.IndexOf(text.Html, at + 1, StringComparison.Ordinal)) >= 0;)
        {
            yield return new Stretch(at, text);
        }
    }

    /// <summary>The texts on a page, the innermost first.</summary>
    private static IEnumerable<MarkedText> Texts(SiteView site, RenderedRoute rendered) =>
        rendered.File.Texts.SelectMany(Nested).Select(text => text.Marked.Value).Concat(rendered.Route switch
        {
            PageRoute route => [site.Marked(route.Page)],
            HomeRoute { Text: { } page } => [site.Marked(page)],
            TagRoute { Tag.Text: { } text } => [site.Marked(text)],
            _ => (IEnumerable<MarkedText>)[],
        });

    private static IEnumerable<SharedText> Nested(SharedText text) => text.Body.Texts.SelectMany(Nested).Append(text);

    /// <summary>Where a text stands on the page.</summary>
    private readonly record struct Stretch(int Start, MarkedText Text);
}
