using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Meridian.Templating.Values;

/// <summary>
/// A type of the host's model as templates see it: a name and a fixed list of typed members, read by functions that
/// the host writes down. No reflection, so nothing is lost when the program is trimmed.
/// </summary>
public abstract class ModelType
{
    private readonly FrozenDictionary<string, int> _slots;

    private protected ModelType(string name, ImmutableArray<ModelMember> members)
    {
        Name = name;
        Members = members;
        MemberNames = [.. members.Select(member => member.Name)];
        _slots = members
            .Select((member, slot) => KeyValuePair.Create(member.Name, slot))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>What messages call an object of this type, such as `post`.</summary>
    public string Name { get; }

    public ImmutableArray<ModelMember> Members { get; }

    internal ImmutableArray<string> MemberNames { get; }

    /// <summary>
    /// Declares a model type; the members come from the factory so that their functions need no types.
    /// </summary>
    /// <example>
    /// <code>
    /// static readonly ModelType&lt;PostView> Post = ModelType.Define&lt;PostView>("post", m => [
    ///     m.Text("title", v => v.Title),
    ///     m.Html("content", v => v.Content),
    ///     m.Object("author", () => Practitioner, v => v.Author).OrNull(),
    ///     m.List("tags", () => Tag, v => v.Tags)]);
    /// </code>
    /// </example>
    public static ModelType<T> Define<T>(string name, Func<MemberFactory<T>, IReadOnlyList<ModelMember<T>>> members)
        where T : class => new(name, members(new MemberFactory<T>()));

    /// <summary>The member of this name, or null.</summary>
    public ModelMember? Find(string name) => _slots.TryGetValue(name, out var slot) ? Members[slot] : null;

    internal int SlotOf(string name) => _slots.TryGetValue(name, out var slot) ? slot : -1;

    internal abstract Value Read(object instance, int slot);
}
