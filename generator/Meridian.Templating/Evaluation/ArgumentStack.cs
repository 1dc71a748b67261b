using Meridian.Templating.Values;

namespace Meridian.Templating.Evaluation;

/// <summary>Where arguments lie while calls are made. A span stays readable when the stack grows.</summary>
internal sealed class ArgumentStack
{
    private Value[] _values = new Value[64];

    public int Count => _count;

    private int _count;

    public void Push(Value value)
    {
        if (Count == _values.Length)
        {
            Array.Resize(ref _values, Count * 2);
        }

        _values[_count++] = value;
    }

    public ReadOnlySpan<Value> From(int start) => _values.AsSpan(start, Count - start);

    public void PopTo(int count) => _count = count;

    public void Clear()
    {
        Array.Clear(_values);
        _count = 0;
    }
}
