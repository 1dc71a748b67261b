using System.Collections.Immutable;
using System.Text;
using Meridian.Site.Html;
using Meridian.Site.Outputs;
using Meridian.Site.Parsing.Bodies;
using Meridian.Site.Rendering;
using Meridian.Site.Routing;
using Meridian.Site.Views;
using Meridian.Site.Views.Bodies;
using Meridian.Sources;

namespace Meridian.Site.Checks.Origins;

/// <summary>
/// One finished page, made once more with <see cref="SourceMarks"/>: it knows which line wrote each of its elements.
/// Pages are not kept once they are written, and only those with a fault are needed again.
/// </summary>
internal sealed class MarkedPage
{
    private readonly SiteView _site;
    private readonly MarkedSources _sources;
    private readonly Route _route;
    private readonly RenderedFile _file;
    private readonly ImmutableArray<SourceMark> _marks;

    /// <param name="site">The site with marks.</param>
    /// <param name="sources">Its sources.</param>
    /// <param name="rendered">The page as it was made for readers.</param>
    public MarkedPage(SiteView site, MarkedSources sources, RenderedRoute rendered)
    {
        (_site, _sources, _route) = (site, sources, rendered.Route);
        _file = _route.Render(site);
        (Html, var marks) = SourceMarks.TakeOut(Encoding.UTF8.GetString(_file.Content.Span));

        // A template that counts letters may have made another page because of the marks; then they say nothing.
        _marks = HtmlFactReader.Read(Html).Links.SequenceEqual(rendered.Facts.Links) ? marks : [];
    }

    /// <summary>The page as readers get it.</summary>
    public string Html { get; }

    /// <summary>
    /// Whether what stands at an offset was written in a text, which a template may dress, as one does pictures: its
    /// mark is then right behind that of the text.
    /// </summary>
    public bool IsInText(int offset)
    {
        var at = MarkedElement.CountUpTo(_marks, offset) - 1;
        var text = at;
        while (text >= 0 && _sources[_marks[text].Source].Origin is null)
        {
            text--;
        }

        return text >= 0 && (text == at || IsBlank(_marks[text].At, _marks[text + 1].At));
    }

    /// <summary>Where the tag was written that a span lies in; null when that is not known.</summary>
    public Origin? Find(TextSpan span)
    {
        var tag = Math.Max(0, Html.AsSpan(0, Math.Min(span.Start + 1, Html.Length)).LastIndexOf('<'));
        if (MarkedElement.Last(_marks, tag) is not { } mark)
        {
            return null;
        }

        var part = span.End <= Html.Length ? Html.Substring(span.Start, span.Length) : "";
        return new MarkedElement(Html, mark, _sources[mark.Source]).Find(tag, part);
    }

    /// <summary>
    /// Where an author wrote a tag that is wrong by itself, and for which browsers blame another one: a `div` left open
    /// in a text swallows the end of the one around it. Null when every text here is right by itself.
    /// </summary>
    public Origin? FindCulprit(NestingFact blamed) => Bodies()
        .Select(body => FindIn(body, blamed))
        .FirstOrDefault(origin => origin is not null);

    private bool IsBlank(int start, int end) => Html.AsSpan(start, end - start).IsWhiteSpace();

    private Origin? FindIn(string body, NestingFact blamed)
    {
        var (html, marks) = SourceMarks.TakeOut(body);
        return HtmlFactReader.Read(html).Nesting
            .Where(fault => fault.Fault == blamed.Fault && fault.Element == blamed.Element)
            .Select(fault => MarkedElement.Last(marks, fault.Span.Start) is { } mark
                ? new MarkedElement(html, mark, _sources[mark.Source]).Find(fault.Span.Start, "")
                : null)
            .FirstOrDefault(origin => origin is not null);
    }

    /// <summary>The texts on the page by themselves, those inside others first.</summary>
    private IEnumerable<string> Bodies() =>
        _file.Texts.SelectMany(Nested).Select(text => text.Html).Concat(_route switch
        {
            PageRoute route => [Text(_site.Body(route.Page, BodyMedium.Page))],
            HomeRoute { Text: { } page } => [Text(_site.Body(page, BodyMedium.Page))],
            TagRoute route => [Text(_site.TagText(route.Tag))],
            _ => (IEnumerable<string>)[],
        });

    private static string Text(RenderedBody body) => Encoding.UTF8.GetString(body.Html.Span);

    private static IEnumerable<SharedText> Nested(SharedText text) => text.Body.Texts.SelectMany(Nested).Append(text);
}
