namespace Meridian.Templating.Values;

/// <summary>
/// Values by name, in the order in which the names were first set. Most objects of a template have a handful of names,
/// which comparing finds faster than hashing; an index is made once there are more.
/// </summary>
internal sealed class NameMap
{
    private const int MostUnindexed = 8;

    private KeyValuePair<string, Value>[] _pairs = [];
    private Dictionary<string, int>? _index;
    private int _count;

    public int Count => _count;

    /// <summary>The names in their order; a name set meanwhile is listed, too.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            for (var i = 0; i < _count; i++)
            {
                yield return _pairs[i].Key;
            }
        }
    }

    public bool TryGet(string name, out Value value)
    {
        var at = Find(name);
        value = at < 0 ? Value.Null : _pairs[at].Value;
        return at >= 0;
    }

    public void Set(string name, Value value)
    {
        var at = Find(name);
        if (at >= 0)
        {
            _pairs[at] = new KeyValuePair<string, Value>(name, value);
            return;
        }

        if (_count == _pairs.Length)
        {
            Array.Resize(ref _pairs, Math.Max(4, _count * 2));
        }

        _pairs[_count] = new KeyValuePair<string, Value>(name, value);
        _index?.Add(name, _count);
        _count++;
    }

    public void Clear()
    {
        Array.Clear(_pairs, 0, _count);
        _index = null;
        _count = 0;
    }

    private int Find(string name)
    {
        if (_count > MostUnindexed)
        {
            return (_index ??= MakeIndex()).TryGetValue(name, out var found) ? found : -1;
        }

        for (var i = 0; i < _count; i++)
        {
            if (string.Equals(_pairs[i].Key, name))
            {
                return i;
            }
        }

        return -1;
    }

    private Dictionary<string, int> MakeIndex()
    {
        var index = new Dictionary<string, int>(_count * 2, StringComparer.Ordinal);
        for (var i = 0; i < _count; i++)
        {
            index.Add(_pairs[i].Key, i);
        }

        return index;
    }
}
