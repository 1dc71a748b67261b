using System.Collections.Immutable;
using System.Text;

namespace Meridian.Site.Parsing.Bodies;

/// <summary>
/// Collects what a renderer writes, and the slots between, and makes pieces of it at the end: characters are encoded
/// once, into one array that all HTML pieces share.
/// </summary>
internal sealed class PieceWriter : TextWriter
{
    private readonly List<Mark> _marks = [];
    private char[] _characters = new char[16 * 1024];
    private int _length;

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>
    /// A position to come back to with <see cref="InsertAt"/>, as long as nothing is inserted before it.
    /// </summary>
    public Bookmark Here => new(_length, _marks.Count);

    public override void Write(char value)
    {
        Reserve(1);
        _characters[_length++] = value;
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Reserve(buffer.Length);
        buffer.CopyTo(_characters.AsSpan(_length));
        _length += buffer.Length;
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public void Slot(BodyPiece piece) => _marks.Add(new Mark(_length, MarkKind.Slot, piece));

    /// <summary>What follows, up to <see cref="CloseContainer"/>, becomes the content of the container.</summary>
    public void OpenContainer(ContainerPiece container) => _marks.Add(new Mark(_length, MarkKind.Open, container));

    public void CloseContainer() => _marks.Add(new Mark(_length, MarkKind.Close, null));

    public void InsertAt(Bookmark place, BodyPiece piece) =>
        _marks.Insert(place.Mark, new Mark(place.Offset, MarkKind.Slot, piece));

    /// <summary>Gives everything written since the last time, and starts anew.</summary>
    public ImmutableArray<BodyPiece> Take()
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(_characters, 0, _length)];
        var levels = new Stack<Level>();
        var level = new Level(null, ImmutableArray.CreateBuilder<BodyPiece>());
        var (start, encoded) = (0, 0);
        foreach (var mark in _marks)
        {
            encoded += Encode(level.Pieces, start, mark.Offset, bytes, encoded);
            start = mark.Offset;
            switch (mark.Kind)
            {
                case MarkKind.Open:
                    levels.Push(level);
                    level = new Level((ContainerPiece)mark.Piece!, ImmutableArray.CreateBuilder<BodyPiece>());
                    break;
                case MarkKind.Close:
                    var closed = level.Container! with { Content = level.Pieces.DrainToImmutable() };
                    level = levels.Pop();
                    level.Pieces.Add(closed);
                    break;
                default:
                    level.Pieces.Add(mark.Piece!);
                    break;
            }
        }

        Encode(level.Pieces, start, _length, bytes, encoded);
        Clear();
        return level.Pieces.DrainToImmutable();
    }

    /// <summary>Forgets everything written.</summary>
    public void Clear()
    {
        _marks.Clear();
        _length = 0;
        if (_characters.Length > 1024 * 1024)
        {
            _characters = new char[16 * 1024];
        }
    }

    private int Encode(ImmutableArray<BodyPiece>.Builder pieces, int start, int end, byte[] bytes, int at)
    {
        if (start == end)
        {
            return 0;
        }

        var count = Encoding.UTF8.GetBytes(_characters, start, end - start, bytes, at);
        pieces.Add(new HtmlPiece(bytes.AsMemory(at, count)));
        return count;
    }

    private void Reserve(int count)
    {
        if (_length + count > _characters.Length)
        {
            Array.Resize(ref _characters, Math.Max(_characters.Length * 2, _length + count));
        }
    }

    /// <summary>A place in what has been written so far.</summary>
    internal readonly record struct Bookmark(int Offset, int Mark);

    private enum MarkKind
    {
        Slot,
        Open,
        Close,
    }

    private readonly record struct Mark(int Offset, MarkKind Kind, BodyPiece? Piece);

    private readonly record struct Level(ContainerPiece? Container, ImmutableArray<BodyPiece>.Builder Pieces);
}
