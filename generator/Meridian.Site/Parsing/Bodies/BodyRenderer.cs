using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Meridian.Sources;

namespace Meridian.Site.Parsing.Bodies;

/// <summary>
/// Renders a document into pieces. It carries what the renderers of single nodes share while one body is rendered, and
/// is used again for the next.
/// </summary>
internal sealed class BodyRenderer : HtmlRenderer
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<LocatedHashtag> _hashtags = [];
    private MarkdownView _view = MarkdownView.Empty;
    private int? _marking;

    public BodyRenderer(MarkdownPipeline pipeline, PieceWriter pieces)
        : base(pieces)
    {
        Pieces = pieces;
        pipeline.Setup(this);
    }

    public PieceWriter Pieces { get; }

    public WordCounter Words { get; } = new();

    public PlaceFinder Places { get; } = new();

    public ICollection<LocatedHashtag> Hashtags => _hashtags;

    public bool IsInHeading { get; set; }

    /// <summary>How many `a` elements are open, in Markdown or in raw HTML.</summary>
    public int OpenAnchors { get; set; }

    /// <summary>How many `picture` elements are open in raw HTML.</summary>
    public int OpenPictures { get; set; }

    /// <summary>Whether a link may stand here.</summary>
    public bool MayLink => !IsInHeading && OpenAnchors == 0;

    /// <summary>The text that was parsed.</summary>
    public string Text => _view.Text;

    /// <summary>Where a span of Markdig's, whose end is its last character, lies in the file.</summary>
    public TextSpan InFile(SourceSpan span) => _view.InFile(TextSpan.FromBounds(span.Start, span.End + 1));

    /// <summary>Where a span of the parsed text lies in the file.</summary>
    public TextSpan InFile(TextSpan span) => _view.InFile(span);

    public void Report(Rule rule, SourceSpan span, string message, string help) =>
        _diagnostics.Add(rule.At(_view.Source, InFile(span), message) with { Help = help });

    /// <summary>Renders a parsed document.</summary>
    /// <exception cref="ArgumentException">Its inlines are nested too deep.</exception>
    public Body RenderBody(MarkdownDocument document, MarkdownView view)
    {
        Begin(view);
        var lastLine = HashtagLine.TakeFrom(document, view);
        var headings = HeadingIds.Assign(document);
        var excerpt = ExcerptFinder.Find(document, view.Text);
        Render(document);
        if (Pieces.Here.Offset > 0)
        {
            Places.Insert(this);
        }

        return new Body
        {
            Pieces = Pieces.Take(),
            Headings =
            [
                .. headings.Select(heading => new Heading(
                    heading.Block.Level, heading.Id, heading.Text, _view.Trimmed(InFile(heading.Block.Span)))),
            ],
            Hashtags = [.. _hashtags, .. lastLine],
            WordCount = Words.Count,
            Excerpt = excerpt,
            Diagnostics = [.. _diagnostics],
        };
    }

    /// <summary>Renders a parsed document with <see cref="SourceMarks"/> before its elements.</summary>
    /// <param name="document">The document.</param>
    /// <param name="view">The text it was parsed from.</param>
    /// <param name="source">The number of its source in the marks.</param>
    /// <exception cref="ArgumentException">Its inlines are nested too deep.</exception>
    public Body RenderMarked(MarkdownDocument document, MarkdownView view, int source)
    {
        _marking = source;
        ObjectWriteBefore += MarkObject;
        try
        {
            return RenderBody(document, view);
        }
        finally
        {
            ObjectWriteBefore -= MarkObject;
            _marking = null;
        }
    }

    /// <summary>True while it has to be told where each tag of raw HTML was written.</summary>
    public bool IsMarking => _marking is not null;

    /// <summary>Says where in the parsed text the next element was written.</summary>
    public void Mark(int position)
    {
        if (_marking is { } source)
        {
            Pieces.Write(SourceMarks.Of(source, InFile(new TextSpan(position, 0)).Start));
        }
    }

    private void MarkObject(IMarkdownRenderer renderer, MarkdownObject item)
    {
        if (item is not MarkdownDocument && !item.Span.IsEmpty)
        {
            Mark(item.Span.Start);
        }
    }

    private void Begin(MarkdownView view)
    {
        previousWasLine = true;
        Pieces.Clear();
        Words.Reset();
        Places.Clear();
        _hashtags.Clear();
        _diagnostics.Clear();
        (_view, OpenAnchors, OpenPictures, IsInHeading, ImplicitParagraph) = (view, 0, 0, false, false);
    }
}
