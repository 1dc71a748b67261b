namespace Meridian.Templating.Values;

/// <summary>A list made by a template. It may carry members beside its items; they do not print.</summary>
public sealed class ScriptArray : ValueList
{
    private readonly List<Value> _items;

    public ScriptArray() => _items = [];

    public ScriptArray(IEnumerable<Value> items) => _items = [.. items];

    internal ScriptArray(int capacity) => _items = new List<Value>(capacity);

    public override int Count => _items.Count;

    public override Value this[int index] => _items[index];

    /// <summary>What <c>array.x = 1</c> has set.</summary>
    internal ScriptObject? Members => _members;

    private ScriptObject? _members;

    internal ArrayOrigin Origin { get; init; }

    internal ScriptObject MembersForWriting => _members ??= new ScriptObject();

    internal void Add(Value item) => _items.Add(item);

    internal void AddRange(ValueList items)
    {
        _items.EnsureCapacity(_items.Count + items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            _items.Add(items[i]);
        }
    }

    internal void Insert(int index, Value item) => _items.Insert(index, item);

    internal void RemoveAt(int index) => _items.RemoveAt(index);

    /// <summary>Sets an item; the list grows with nulls when the index lies behind its end.</summary>
    internal void Set(int index, Value item)
    {
        while (_items.Count <= index)
        {
            _items.Add(Value.Null);
        }

        _items[index] = item;
    }

    internal void Sort(Comparison<Value> compare)
    {
        var sorted = _items.Order(Comparer<Value>.Create(compare)).ToList();
        _items.Clear();
        _items.AddRange(sorted);
    }
}

/// <summary>Where a list came from.</summary>
internal enum ArrayOrigin
{
    Array,

    /// <summary>A function that official Scriban runs item by item: `object.typeof` says `iterator`.</summary>
    Iterator,

    /// <summary>The arguments of a call: reading a named one that was not given is no mistake.</summary>
    Arguments,
}
