using Meridian.Templating.Syntax;
using Meridian.Templating.Values;

namespace Meridian.Templating.Evaluation;

/// <summary>
/// What a page, an include or a call of a function has to itself: its arguments and `$` variables. Reused.
/// </summary>
internal sealed class Frame
{
    private readonly List<(string Name, Value Value, bool Locked)> _locals = [];
    private ScriptArray? _argumentList;
    private Value[] _arguments = new Value[4];

    /// <summary>False on the page itself, where `$` is null.</summary>
    public bool HasArguments => _hasArguments;

    private bool _hasArguments;

    public int ArgumentCount => _argumentCount;

    private int _argumentCount;

    public ScriptObject? Named;

    /// <summary>The block that a `wrap` statement gave to the function.</summary>
    public Block? Wrapped;

    /// <summary>The template whose code runs.</summary>
    public required Template Template;

    /// <summary>How many scopes there were when the frame began: what lies below belongs to callers.</summary>
    public int ScopeBase;

    /// <summary>How much of the indent comes from the templates that include this one.</summary>
    public int IndentBase;

    /// <summary>The node that made the call or include; null for the page.</summary>
    public SyntaxNode? CallSite;

    public void Reset()
    {
        _locals.Clear();
        _argumentList = null;
        _hasArguments = false;
        _argumentCount = 0;
        Named = null;
        Wrapped = null;
        CallSite = null;
        IndentBase = 0;
    }

    public void SetArguments(ReadOnlySpan<Value> arguments)
    {
        if (_arguments.Length < arguments.Length)
        {
            _arguments = new Value[arguments.Length * 2];
        }

        arguments.CopyTo(_arguments);
        _argumentCount = arguments.Length;
        _hasArguments = true;
    }

    /// <summary>The argument at a position, negative ones from the end; null outside.</summary>
    public Value Argument(int index)
    {
        if (_argumentList is not null)
        {
            return index < _argumentList.Count ? _argumentList[index] : Value.Null;
        }

        return index < ArgumentCount ? _arguments[index] : Value.Null;
    }

    /// <summary>The arguments as a list with the named ones as members: `$`.</summary>
    public ScriptArray ArgumentList()
    {
        if (_argumentList is null)
        {
            _argumentList = new ScriptArray(_arguments[..ArgumentCount]) { Origin = ArrayOrigin.Arguments };
            foreach (var name in Named?.Names ?? [])
            {
                Named!.TryGet(name, out var value);
                _argumentList.MembersForWriting.Set(name, value);
            }
        }

        return _argumentList;
    }

    public bool TryGetLocal(string name, out Value value)
    {
        var slot = Find(name);
        value = slot < 0 ? Value.Null : _locals[slot].Value;
        return slot >= 0;
    }

    /// <summary>Sets a `$` variable; false when it is read-only.</summary>
    public bool TrySetLocal(string name, Value value)
    {
        var slot = Find(name);
        if (slot < 0)
        {
            _locals.Add((name, value, false));
            return true;
        }

        if (_locals[slot].Locked)
        {
            return false;
        }

        _locals[slot] = (name, value, false);
        return true;
    }

    public void LockLocal(string name)
    {
        var slot = Find(name);
        if (slot < 0)
        {
            _locals.Add((name, Value.Null, true));
        }
        else
        {
            _locals[slot] = _locals[slot] with { Locked = true };
        }
    }

    public IEnumerable<string> LocalNames => _locals.Select(local => local.Name);

    // Names come interned out of the parser, so that identity decides.
    private int Find(string name)
    {
        for (var i = 0; i < _locals.Count; i++)
        {
            if (ReferenceEquals(_locals[i].Name, name))
            {
                return i;
            }
        }

        return -1;
    }
}
