using Markdig.Syntax;

namespace Meridian.Site.Parsing.Bodies;

/// <summary>Finds the places for calls to action between the blocks at the top level of a body.</summary>
internal sealed class PlaceFinder
{
    private readonly List<Spot> _headings = [];
    private readonly List<Spot> _paragraphs = [];

    /// <summary>A heading is about to be written.</summary>
    public void Heading(HeadingBlock heading, BodyRenderer body)
    {
        if (heading is { Level: 2, Parent: MarkdownDocument })
        {
            _headings.Add(new Spot(body.Pieces.Here, body.Words.Count));
        }
    }

    /// <summary>A paragraph has been written.</summary>
    public void Paragraph(ParagraphBlock paragraph, BodyRenderer body)
    {
        if (paragraph.Parent is MarkdownDocument)
        {
            _paragraphs.Add(new Spot(body.Pieces.Here, body.Words.Count));
        }
    }

    /// <summary>Puts the places into what was written, and forgets them.</summary>
    public void Insert(BodyRenderer body)
    {
        var end = new Spot(body.Pieces.Here, body.Words.Count);
        var intro = _headings.Count > 0 ? _headings[0] : _paragraphs.Count > 0 ? _paragraphs[0] : end;
        var middle = _headings.Count > 0 ? NearestHalf(body.Words.Count)
            : _paragraphs.Count > 0 ? _paragraphs[(_paragraphs.Count - 1) / 2]
            : end;

        // The later place first, so that the earlier one's bookmark still holds.
        body.Pieces.InsertAt(middle.Here, new PlacePiece(CallPlace.Middle));
        body.Pieces.InsertAt(intro.Here, new PlacePiece(CallPlace.AfterIntro));
        Clear();
    }

    public void Clear()
    {
        _headings.Clear();
        _paragraphs.Clear();
    }

    private Spot NearestHalf(int words) =>
        _headings.MinBy(heading => Math.Abs((2 * (long)heading.WordsBefore) - words));

    private readonly record struct Spot(PieceWriter.Bookmark Here, int WordsBefore);
}
