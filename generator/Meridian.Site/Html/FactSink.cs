using System.Collections.Immutable;
using Meridian.Site.Html.Css;
using Meridian.Sources;

namespace Meridian.Site.Html;

/// <summary>Where the readers of one page put what they find.</summary>
internal sealed class FactSink(ReadOnlyMemory<char> text, int depth)
{
    /// <summary>Pages in frames in pages: nobody means more, and each costs a reading.</summary>
    private const int DeepestEmbedding = 3;

    private readonly ImmutableArray<LinkFact>.Builder _links = ImmutableArray.CreateBuilder<LinkFact>(64);
    private readonly ImmutableArray<IdFact>.Builder _ids = ImmutableArray.CreateBuilder<IdFact>(16);
    private readonly ImmutableArray<HeadingFact>.Builder _headings = ImmutableArray.CreateBuilder<HeadingFact>(8);
    private readonly ImmutableArray<ImageFact>.Builder _images = ImmutableArray.CreateBuilder<ImageFact>(8);
    private readonly ImmutableArray<AnchorFact>.Builder _anchors = ImmutableArray.CreateBuilder<AnchorFact>(32);
    private readonly ImmutableArray<ReferenceFact>.Builder _references = ImmutableArray.CreateBuilder<ReferenceFact>(0);
    private readonly ImmutableArray<NestingFact>.Builder _nesting = ImmutableArray.CreateBuilder<NestingFact>(0);
    private readonly ImmutableArray<TextFact>.Builder _structured = ImmutableArray.CreateBuilder<TextFact>(0);
    private readonly ImmutableArray<TextFact>.Builder _styles = ImmutableArray.CreateBuilder<TextFact>(0);
    private TextFact? _title;
    private LinkFact? _canonical;
    private string? _baseHref;
    private TextFact? _language;
    private TextFact? _description;
    private TextFact? _robots;
    private TextFact? _viewport;
    private TextFact? _charset;
    private RefreshFact? _refresh;

    /// <summary>Notes a `base href`. Here as in the notes below the first one holds.</summary>
    public void NoteBase(string href) => _baseHref ??= href;

    public void NoteLanguage(HtmlAttribute attribute) => _language ??= TextOf(attribute);

    public void NoteDescription(HtmlAttribute attribute) => _description ??= TextOf(attribute);

    public void NoteRobots(HtmlAttribute attribute) => _robots ??= TextOf(attribute);

    public void NoteViewport(HtmlAttribute attribute) => _viewport ??= TextOf(attribute);

    public void NoteCharset(HtmlAttribute attribute) => _charset ??= TextOf(attribute);

    public void NoteRefresh(RefreshFact refresh) => _refresh ??= refresh;

    /// <summary>Where a part of an attribute's value is stored.</summary>
    public TextSpan Part(HtmlAttribute attribute, int start, int length) =>
        StoredValue.Part(text.Span, attribute, start, length);

    public void AddLink(LinkKind kind, HtmlTag tag, HtmlAttribute attribute)
    {
        var link = new LinkFact(kind, tag.Name, attribute.Name, attribute.Value, attribute.Span);
        _links.Add(link);
        if (kind == LinkKind.Canonical && !link.IsBlank)
        {
            _canonical ??= link;
        }
    }

    /// <summary>Adds one of several URLs of an attribute.</summary>
    public void AddLink(LinkKind kind, HtmlTag tag, HtmlAttribute attribute, int start, string url) =>
        _links.Add(new LinkFact(kind, tag.Name, attribute.Name, url, Part(attribute, start, url.Length)));

    /// <summary>Adds a URL that should be there and is not: it stands at the tag.</summary>
    public void AddMissing(LinkKind kind, HtmlTag tag, string attribute) =>
        _links.Add(new LinkFact(kind, tag.Name, attribute, "", tag.Span));

    public void AddId(IdKind kind, string element, HtmlAttribute attribute)
    {
        if (attribute.Value.Length > 0)
        {
            _ids.Add(new IdFact(kind, element, attribute.Value, attribute.Span));
        }
    }

    public void AddReference(ReferenceFact reference) => _references.Add(reference);

    public void AddImage(ImageFact image) => _images.Add(image);

    public void AddNesting(NestingFact fault) => _nesting.Add(fault);

    public void AddStyle(HtmlAttribute attribute)
    {
        foreach (var url in CssUrlScanner.Scan(attribute.Value))
        {
            AddStyleUrl(url.Text, Part(attribute, url.Span.Start, url.Span.Length), attribute.Name);
        }

        _styles.Add(new TextFact(attribute.Value, attribute.Span));
    }

    public void AddStyle(TextFact sheet)
    {
        foreach (var url in CssUrlScanner.Scan(sheet.Text))
        {
            AddStyleUrl(url.Text, url.Span.Shift(sheet.Span.Start), "");
        }

        _styles.Add(sheet);
    }

    public void AddStructuredData(TextFact json)
    {
        _structured.Add(json);
        _links.AddRange(StructuredDataUrls.Read(json));
    }

    /// <summary>
    /// A page written into an `iframe`: its links start from this page's address, but those to a place on it stay
    /// inside.
    /// </summary>
    public void AddEmbeddedPage(HtmlAttribute attribute)
    {
        if (depth == DeepestEmbedding)
        {
            return;
        }

        foreach (var link in new HtmlFactRun(attribute.Value.AsMemory(), ForeignContent.Html, depth + 1).Finish().Links)
        {
            if (!link.Value.AsSpan().TrimStart().StartsWith('#'))
            {
                _links.Add(link with { Span = Part(attribute, link.Span.Start, link.Span.Length) });
            }
        }
    }

    /// <summary>The text of a title, heading or link that has ended.</summary>
    public void AddText(HtmlTag tag, string content)
    {
        switch (tag.Name)
        {
            case "title":
                _title ??= new TextFact(content, tag.Span);
                break;
            case "a":
                var href = tag.Find("href")!.Value; // only links with an href are captured
                var label = tag.Value("aria-label");
                var name = string.IsNullOrWhiteSpace(label) ? content : label.Trim();
                name = name.Length == 0 ? tag.Value("title")?.Trim() ?? "" : name;
                _anchors.Add(
                    new AnchorFact(href.Value, name, tag.Value("target") ?? "", tag.Value("rel") ?? "", href.Span));
                break;
            default:
                _headings.Add(new HeadingFact(tag.Name[1] - '0', content, tag.Value("id"), tag.Span));
                break;
        }
    }

    public PageFacts ToPage() => new()
    {
        Links = _links.DrainToImmutable(),
        Ids = _ids.DrainToImmutable(),
        BaseHref = _baseHref,
        Title = _title,
        Description = _description,
        Language = _language,
        Robots = _robots,
        Viewport = _viewport,
        Charset = _charset,
        Headings = _headings.DrainToImmutable(),
        Images = _images.DrainToImmutable(),
        Anchors = _anchors.DrainToImmutable(),
        References = _references.DrainToImmutable(),
        Nesting = _nesting.DrainToImmutable(),
        StructuredData = _structured.DrainToImmutable(),
        Styles = _styles.DrainToImmutable(),
        Canonical = _canonical,
        Refresh = _refresh,
    };

    private static TextFact TextOf(HtmlAttribute attribute) => new(attribute.Value, attribute.Span);

    private void AddStyleUrl(string url, TextSpan span, string attribute)
    {
        if (url.Length > 0)
        {
            _links.Add(new LinkFact(LinkKind.Style, "style", attribute, url, span));
        }
    }
}
