using System.Diagnostics.CodeAnalysis;

namespace Meridian.Templating.Values;

/// <summary>An object made by a template: members keep the order in which they were first set.</summary>
public sealed class ScriptObject : ValueObject
{
    private readonly NameMap _members = new();
    private HashSet<string>? _locked;

    public override IEnumerable<string> Names => _members.Names;

    public int Count => _members.Count;

    public override bool TryGet(string name, out Value value) => _members.TryGet(name, out value);

    internal bool IsLocked(string name) => _locked?.Contains(name) == true;

    /// <summary>From now on the member may not be set.</summary>
    internal void Lock(string name) => (_locked ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);

    internal void Set(string name, Value value) => _members.Set(name, value);

    internal void Clear()
    {
        _members.Clear();
        _locked = null;
    }

    /// <summary>An object with these members, in their order.</summary>
    [SuppressMessage("Design", "CA1002", Justification = "Any sequence will do.")]
    public static ScriptObject Of(IEnumerable<KeyValuePair<string, Value>> members)
    {
        var made = new ScriptObject();
        foreach (var (name, value) in members)
        {
            made.Set(name, value);
        }

        return made;
    }
}
