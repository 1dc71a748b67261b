namespace Meridian.Templating.Values;

/// <summary>A list seen as an object, inside of `with`.</summary>
internal sealed class ListMembers(ValueList list) : ValueObject
{
    public override IEnumerable<string> Names => ["size"];

    public override bool TryGet(string name, out Value value)
    {
        value = name == "size" ? Value.Int(list.Count) : Value.Null;
        return name == "size";
    }
}
