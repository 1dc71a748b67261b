using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>
/// When items of lists are the same: same kind and content, whether or not a text is html. A character of a text is not
/// a text.
/// </summary>
internal sealed class ItemEquality : IEqualityComparer<Value>
{
    public static ItemEquality Instance { get; } = new();

    public bool Equals(Value x, Value y) => x.IsText && y.IsText
        ? x.IsCharacter == y.IsCharacter && x.AsText() == y.AsText()
        : x.Equals(y);

    public int GetHashCode(Value obj) => obj.GetHashCode();
}
