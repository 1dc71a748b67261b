using Meridian.Templating.Evaluation;
using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>
/// `array.sort`: keeps the order of equal items. Texts are compared character by character, in no language, so that
/// the same site comes out of every machine.
/// </summary>
internal static class ArraySort
{
    public static Value Sort(ReadOnlySpan<Value> arguments, CallContext call)
    {
        if (!arguments[0].IsNull && Conversions.ToItems(arguments[0]) is null)
        {
            return Value.List(new ScriptArray([arguments[0]]));
        }

        if (arguments[0].IsNull)
        {
            return Value.List(new ScriptArray { Origin = ArrayOrigin.Iterator });
        }

        var items = ArrayFunctions.Copy(Value.List(Conversions.ToItems(arguments[0])), call);
        var member = arguments[1].AsText();
        var keys = new (Value Key, Value Item)[items.Count];
        for (var i = 0; i < items.Count; i++)
        {
            keys[i] = (string.IsNullOrEmpty(member) ? items[i] : KeyOf(items[i], member, call.State), items[i]);
        }

        var comparer = new KeyComparer();
        var sorted = keys.Order(comparer).Select(pair => pair.Item).ToArray();
        return comparer.HasFailed
            ? call.Fail(
                "these items cannot be put in order",
                "sort numbers of one kind, texts or dates, or name a member to sort by")
            : Value.List(new ScriptArray(sorted));
    }

    /// <summary>A member by its name, dots included; else step by step along the dots.</summary>
    private static Value KeyOf(Value item, string path, RenderState state)
    {
        if (item.IsNull)
        {
            return item;
        }

        if (Members.TryGet(item, path, state, out var value))
        {
            return value;
        }

        foreach (var name in path.Split('.'))
        {
            if (item.IsNull || !Members.TryGet(item, name, state, out item))
            {
                return Value.Null;
            }
        }

        return item;
    }

    private sealed class KeyComparer : IComparer<(Value Key, Value Item)>
    {
        public bool HasFailed => _hasFailed;

        private bool _hasFailed;

        public int Compare((Value Key, Value Item) x, (Value Key, Value Item) y)
        {
            var (a, b) = (x.Key, y.Key);
            if (a.IsNull || b.IsNull)
            {
                return a.IsNull ? (b.IsNull ? 0 : -1) : 1;
            }

            if (a.IsText && b.IsText)
            {
                return string.CompareOrdinal(a.AsText(), b.AsText());
            }

            if (a.Equals(b))
            {
                return 0;
            }

            if (a.Kind == b.Kind)
            {
                switch (a.Kind)
                {
                    case ValueKind.Bool or ValueKind.Int or ValueKind.Long:
                        return a.AsLong().CompareTo(b.AsLong());
                    case ValueKind.Float or ValueKind.Double:
                        return Numbers.ToDouble(a).CompareTo(Numbers.ToDouble(b));
                    case ValueKind.Decimal:
                        return a.AsDecimal().CompareTo(b.AsDecimal());
                    case ValueKind.BigInteger:
                        return a.AsBigInteger().CompareTo(b.AsBigInteger());
                    case ValueKind.Date:
                        return a.AsDate().CompareTo(b.AsDate());
                    case ValueKind.Duration:
                        return a.AsDuration().CompareTo(b.AsDuration());
                }
            }

            _hasFailed = true;
            return 0;
        }
    }
}
