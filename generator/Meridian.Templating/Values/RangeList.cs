namespace Meridian.Templating.Values;

/// <summary>The whole numbers from one to another, up or down, made when they are read.</summary>
internal sealed class RangeList : ValueList
{
    private readonly long _first;
    private readonly int _step;

    /// <param name="first">The first number.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="step">1 upwards, -1 downwards.</param>
    public RangeList(long first, int count, int step)
        : base(ValueKind.Range)
    {
        _first = first;
        _step = step;
        Count = count;
    }

    public override int Count { get; }

    public override Value this[int index] => Value.Integer(_first + ((long)index * _step));
}
