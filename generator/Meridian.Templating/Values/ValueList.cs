namespace Meridian.Templating.Values;

/// <summary>A list a template can walk and index. Hosts derive from it to make items only when they are read.</summary>
public abstract class ValueList : ReferenceValue
{
    protected ValueList()
        : base(ValueKind.List)
    {
    }

    private protected ValueList(ValueKind kind)
        : base(kind)
    {
    }

    public abstract int Count { get; }

    /// <summary>The item at a position from 0 to <see cref="Count"/> - 1.</summary>
    public abstract Value this[int index] { get; }

    /// <summary>A read-only list over host items, each turned into a value when it is read.</summary>
    public static ValueList Of<T>(IReadOnlyList<T> items, Func<T, Value> value) => new MappedList<T>(items, value);

    /// <summary>A read-only list of host objects of one model type.</summary>
    public static ValueList Of<T>(IReadOnlyList<T> items, ModelType<T> type)
        where T : class => new MappedList<T>(items, type.Wrap);

    /// <summary>A read-only list of values.</summary>
    public static ValueList Of(IReadOnlyList<Value> items) => new MappedList<Value>(items, static item => item);

    private sealed class MappedList<T>(IReadOnlyList<T> items, Func<T, Value> value) : ValueList
    {
        public override int Count => items.Count;

        public override Value this[int index] => value(items[index]);
    }
}
