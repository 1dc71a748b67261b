using Meridian.Templating.Values;

namespace Meridian.Templating.Evaluation;

/// <summary>Where arguments lie while calls are made. A span stays readable when the stack grows.</summary>
internal sealed class ArgumentStack
{
    private Value[] _values = new Value[64];
    private int _count;
    private int _highest;

    public int Count => _count;

    public void Push(Value value)
    {
        if (_count == _values.Length)
        {
            Array.Resize(ref _values, _count * 2);
        }

        _values[_count++] = value;
        _highest = Math.Max(_highest, _count);
    }

    public ReadOnlySpan<Value> From(int start) => _values.AsSpan(start, _count - start);

    public void PopTo(int count) => _count = count;

    /// <summary>Forgets all values, also those that were popped and still lie there.</summary>
    public void Clear()
    {
        Array.Clear(_values, 0, _highest);
        _count = 0;
        _highest = 0;
    }
}
