using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Site.Html.Xml;

/// <summary>Reads the URLs of RSS, Atom and sitemap files.</summary>
internal static class XmlFactReader
{
    /// <summary>The facts of a file; <see cref="FileFacts.None"/> for XML of other kinds. Never throws. Pure.</summary>
    public static FileFacts Read(string xml)
    {
        FeedRun? run = null;
        foreach (var token in XmlScanner.Scan(xml))
        {
            if (run is null)
            {
                if (token.Kind != XmlTokenKind.Start)
                {
                    continue;
                }

                if (token.Name == "svg")
                {
                    return HtmlFactReader.ReadSvg(xml);
                }

                if (FormatOf(token.Name) is not { } format)
                {
                    return FileFacts.None;
                }

                run = new FeedRun(xml, format);
            }

            run.Take(token);
        }

        return run?.Finish() ?? FileFacts.None;
    }

    private static FeedFormat? FormatOf(string root) => root switch
    {
        "rss" or "RDF" => FeedFormat.Rss,
        "feed" => FeedFormat.Atom,
        "urlset" => FeedFormat.Sitemap,
        "sitemapindex" => FeedFormat.SitemapIndex,
        _ => null,
    };

    /// <summary>One reading of one feed.</summary>
    private sealed class FeedRun(string xml, FeedFormat format)
    {
        private readonly List<OpenElement> _open = [];
        private readonly ImmutableArray<LinkFact>.Builder _links = ImmutableArray.CreateBuilder<LinkFact>();
        private readonly ImmutableArray<TextFact>.Builder _missing = ImmutableArray.CreateBuilder<TextFact>();
        private readonly ImmutableArray<TextFact>.Builder _wrongDates = ImmutableArray.CreateBuilder<TextFact>();
        private readonly ImmutableArray<TextFact>.Builder _ids = ImmutableArray.CreateBuilder<TextFact>();
        private int _entries;

        public void Take(XmlToken token)
        {
            switch (token.Kind)
            {
                case XmlTokenKind.Start:
                    Start(token);
                    break;
                case XmlTokenKind.Text when _open.Count > 0:
                    _open[^1].Text.Add(token);
                    break;
                case XmlTokenKind.End when _open.Exists(element => element.Tag.Name == token.Name):
                    while (_open[^1].Tag.Name != token.Name)
                    {
                        Close();
                    }

                    Close();
                    break;
                default:
                    break;
            }
        }

        public FeedFacts Finish()
        {
            while (_open.Count > 0)
            {
                Close();
            }

            return new FeedFacts(format)
            {
                Links = [.. _links.OrderBy(link => link.Span)],
                Entries = _entries,
                Fault = XmlSyntax.FaultOf(xml),
                Missing = _missing.DrainToImmutable(),
                WrongDates = _wrongDates.DrainToImmutable(),
                PostIds = _ids.DrainToImmutable(),
            };
        }

        private void Start(XmlToken token)
        {
            var inherited = _open.Count > 0 ? _open[^1].Base : null;
            var parent = _open.Count > 0 ? _open[^1].Tag.Name : "";
            if (_open.Count > 0)
            {
                _open[^1].Children.Add(token.Name);
            }

            var element = new OpenElement(token, parent, token.Find("xml:base")?.Value ?? inherited);
            _entries += token.Name is "item" or "entry" or "url" or "sitemap" && parent.Length > 0 ? 1 : 0;
            foreach (var attribute in token.Attributes)
            {
                if (FeedNames.KindOfAttribute(format, token, attribute.Name) is { } kind)
                {
                    Add(kind, token.Name, attribute, element.Base);
                }
            }

            _open.Add(element);
            if (token.IsEmpty)
            {
                Close();
            }
        }

        private void Close()
        {
            var element = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            foreach (var name in FeedNames.Required(format, element.Tag.Name, element.Children))
            {
                _missing.Add(new TextFact(name, element.Tag.Span));
            }

            if (FeedNames.KindOfText(format, element.Tag, element.Parent) is { } kind)
            {
                var content = Trimmed(element);
                Add(kind, element.Tag.Name, new HtmlAttribute("", content.Text, content.Span), element.Base);
            }
            else if (FeedNames.HoldsHtml(format, element.Tag, element.Parent))
            {
                AddContent(element);
            }
            else if (FeedNames.HoldsDate(format, element.Tag, element.Parent)
                && Trimmed(element) is var date && !FeedDates.IsReadable(format, date.Text))
            {
                _wrongDates.Add(date);
            }

            if (FeedNames.HoldsId(format, element.Tag, element.Parent))
            {
                _ids.Add(Trimmed(element));
            }
        }

        private TextFact Trimmed(OpenElement element)
        {
            var content = element.Content();
            var trimmed = content.Value.AsSpan().Trim();
            var start = content.Value.Length - content.Value.AsSpan().TrimStart().Length;
            return new TextFact(trimmed.ToString(), StoredValue.Part(xml, content, start, trimmed.Length));
        }

        private void AddContent(OpenElement element)
        {
            foreach (var part in element.Text)
            {
                var content = new HtmlAttribute("", part.Text, part.Span);
                foreach (var link in HtmlFactReader.Read(part.Text).Links)
                {
                    var kind = format == FeedFormat.Atom ? LinkKind.AtomUrl : LinkKind.FeedContent;
                    var span = StoredValue.Part(xml, content, link.Span.Start, link.Span.Length);
                    _links.Add(link with { Kind = kind, Span = span, Base = element.Base });
                }
            }
        }

        private void Add(LinkKind kind, string element, HtmlAttribute value, string? from) =>
            _links.Add(new LinkFact(kind, element, value.Name, value.Value, value.Span) { Base = from });
    }

    private sealed record OpenElement(XmlToken Tag, string Parent, string? Base)
    {
        public List<XmlToken> Text { get; } = [];

        public List<string> Children { get; } = [];

        /// <summary>
        /// The element's text. Of several pieces, comments and CDATA between them, the longest says the most.
        /// </summary>
        public HtmlAttribute Content()
        {
            if (Text.Count == 0)
            {
                return new HtmlAttribute("", "", new TextSpan(Tag.Span.End, 0));
            }

            var longest = Text.MaxBy(part => part.Text.AsSpan().Trim().Length);
            return new HtmlAttribute("", longest.Text, longest.Span);
        }
    }
}
