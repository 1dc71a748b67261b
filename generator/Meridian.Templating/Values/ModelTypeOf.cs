using System.Collections.Immutable;

namespace Meridian.Templating.Values;

/// <summary>A model type over instances of <typeparamref name="T"/>.</summary>
public sealed class ModelType<T> : ModelType
    where T : class
{
    private readonly Func<T, Value>[] _readers;

    internal ModelType(string name, IReadOnlyList<ModelMember<T>> members)
        : base(name, ImmutableArray.CreateRange<ModelMember>(members)) =>
        _readers = [.. members.Select(member => member.Read)];

    /// <summary>The object templates see for an instance; null gives the null value.</summary>
    public Value Wrap(T? instance) => instance is null ? Value.Null : Value.Object(new ModelObject(this, instance));

    internal override Value Read(object instance, int slot) => _readers[slot]((T)instance);
}
