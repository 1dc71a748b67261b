namespace Meridian.Templating.Values;

/// <summary>What a loop over an object sees: one member as `key` and `value`.</summary>
internal sealed class PairObject(string key, Value value) : ValueObject
{
    public override IEnumerable<string> Names => ["key", "value"];

    public override bool TryGet(string name, out Value found)
    {
        found = name switch
        {
            "key" => Value.Text(key),
            "value" => value,
            _ => Value.Null,
        };
        return name is "key" or "value";
    }
}
