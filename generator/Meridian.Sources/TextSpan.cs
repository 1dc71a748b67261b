namespace Meridian.Sources;

/// <summary>A half-open range of UTF-16 offsets in one source text.</summary>
public readonly record struct TextSpan(int Start, int Length) : IComparable<TextSpan>
{
    /// <summary>The offset just after the last character.</summary>
    public int End => Start + Length;

    /// <summary>Makes a span from its first offset and the offset just after its last.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The same span in a text that starts <paramref name="offset"/> characters earlier.</summary>
    public TextSpan Shift(int offset) => new(Start + offset, Length);

    public bool Contains(int offset) => offset >= Start && offset < End;

    public int CompareTo(TextSpan other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : Length.CompareTo(other.Length);
}
