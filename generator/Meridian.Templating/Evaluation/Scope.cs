using Meridian.Templating.Builtins;
using Meridian.Templating.Values;

namespace Meridian.Templating.Evaluation;

/// <summary>
/// The variables of a render: a stack of loops, parameters and `with` objects over the page's own variables, the
/// site's globals and the builtin objects. A called function does not see its caller's parameters, but its loops.
/// </summary>
internal sealed class Scope(TemplateGlobals globals)
{
    private ScopeEntry[] _entries = new ScopeEntry[16];
    private int _count;

    /// <summary>The variables of this render: what the host gave, and what templates set.</summary>
    public ScriptObject Page { get; } = new();

    public int Count => _count;

    /// <summary>How many `with` objects are open; each may hide any name.</summary>
    public int WithDepth;

    /// <summary>Whether something took the name of a builtin object.</summary>
    public bool HidesBuiltins;

    /// <summary>Whether the name of a builtin object surely means it.</summary>
    public bool HasPlainBuiltins => WithDepth == 0 && !HidesBuiltins;

    /// <summary>Gives the page the variables of the host, which may take names of builtin objects.</summary>
    public void Begin(ReadOnlySpan<KeyValuePair<string, Value>> values)
    {
        HidesBuiltins = globals.HidesBuiltins;
        foreach (var (name, value) in values)
        {
            Page.Set(name, value);
            HidesBuiltins |= BuiltinTable.TryGet(name, out _);
        }
    }

    /// <summary>Entries below this belong to callers, whose parameters are not seen.</summary>
    public int Barrier;

    public ref ScopeEntry Top => ref _entries[_count - 1];

    public ref ScopeEntry At(int index) => ref _entries[index];

    public void Clear()
    {
        PopTo(0);
        Barrier = 0;
        WithDepth = 0;
        HidesBuiltins = false;
        Page.Clear();
    }

    public ref ScopeEntry Push(ScopeKind kind, string? name)
    {
        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, _entries.Length * 2);
        }

        ref var entry = ref _entries[_count++];
        entry = default;
        entry.Kind = kind;
        entry.Name = name;
        HidesBuiltins |= name is not null && BuiltinTable.TryGet(name, out _);
        return ref entry;
    }

    public void PopTo(int count)
    {
        while (_count > count)
        {
            _entries[--_count] = default;
        }
    }

    /// <summary>Reads a variable. The name must come interned, as the parser makes it.</summary>
    public bool TryGet(string name, out Value value)
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            ref var entry = ref _entries[i];
            switch (entry.Kind)
            {
                case ScopeKind.Loop when ReferenceEquals(entry.Name, name):
                case ScopeKind.Parameter when ReferenceEquals(entry.Name, name) && i >= Barrier:
                    value = entry.Value;
                    return true;
                case ScopeKind.With when entry.Object!.TryGet(name, out value):
                case ScopeKind.Locals
                    when i >= Barrier && entry.Object is not null && entry.Object.TryGet(name, out value):
                    return true;
            }
        }

        return Page.TryGet(name, out value) || globals.TryGet(name, out value) || BuiltinTable.TryGet(name, out value);
    }

    /// <summary>The variable of a running loop over a `$` name, seen only within its own frame.</summary>
    public bool TryGetLocalLoop(string name, int frameBase, out Value value)
    {
        for (var i = _count - 1; i >= frameBase; i--)
        {
            if (_entries[i].Kind == ScopeKind.Loop && ReferenceEquals(_entries[i].Name, name))
            {
                value = _entries[i].Value;
                return true;
            }
        }

        value = Value.Null;
        return false;
    }

    /// <summary>The innermost loop of a kind, or -1.</summary>
    public int FindLoop(LoopKind kind)
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            if (_entries[i].Kind == ScopeKind.Loop && _entries[i].Loop == kind)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What `this` is: the object of the innermost `with`, or the page's variables.</summary>
    public ValueObject This()
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            if (_entries[i].Kind == ScopeKind.With)
            {
                return _entries[i].Object!;
            }
        }

        return Page;
    }

    /// <summary>
    /// Where assigning to a name writes: null when it has already been written, to a parameter or a function's own
    /// name.
    /// </summary>
    public ValueObject? Assign(string name, Value value)
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            ref var entry = ref _entries[i];
            switch (entry.Kind)
            {
                case ScopeKind.With:
                    return entry.Object;
                case ScopeKind.Parameter when i >= Barrier && ReferenceEquals(entry.Name, name):
                    entry.Value = value;
                    return null;
                case ScopeKind.Locals when i >= Barrier && (HasOwn(entry.Object, name) || !IsOutside(name, i)):
                    var locals = (ScriptObject)(entry.Object ??= new ScriptObject());
                    locals.Set(name, value);
                    return null;
            }
        }

        return Page;
    }

    /// <summary>Every name a template could have used here.</summary>
    public IEnumerable<string> Names()
    {
        var here = new List<string>();
        foreach (var entry in _entries.AsSpan(0, _count))
        {
            here.AddRange(entry.Object?.Names ?? (entry.Name is { } name ? [name] : []));
        }

        return here.Concat(Page.Names).Concat(globals.Names).Concat(BuiltinTable.Names);
    }

    private static bool HasOwn(ValueObject? locals, string name) => locals is not null && locals.TryGet(name, out _);

    /// <summary>Whether a name exists outside of the function whose names are kept at an entry.</summary>
    private bool IsOutside(string name, int below)
    {
        for (var i = below - 1; i >= 0; i--)
        {
            if (_entries[i].Kind == ScopeKind.With && _entries[i].Object!.TryGet(name, out _))
            {
                return true;
            }
        }

        return Page.TryGet(name, out _) || globals.TryGet(name, out _);
    }
}
