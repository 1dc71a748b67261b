namespace Meridian.Templating.Values;

/// <summary>
/// Makes the members of a model type. A reader may return null only where the member is marked `OrNull()`.
/// </summary>
public sealed class MemberFactory<T>
    where T : class
{
    internal MemberFactory()
    {
    }

    public ModelMember<T> Text(string name, Func<T, string?> read) =>
        Any(name, MemberType.Text, v => Value.Text(read(v)));

    public ModelMember<T> Html(string name, Func<T, string?> read) =>
        Any(name, MemberType.Html, v => Value.Html(read(v)));

    /// <summary>Finished HTML held as UTF-8.</summary>
    public ModelMember<T> HtmlBytes(string name, Func<T, ReadOnlyMemory<byte>> read) =>
        Any(name, MemberType.Html, v => Value.Html(read(v)));

    public ModelMember<T> Url(string name, Func<T, string?> read) => Any(name, MemberType.Url, v => Value.Url(read(v)));

    public ModelMember<T> Date(string name, Func<T, DateTime?> read) =>
        Any(name, MemberType.Date, v => Value.Date(read(v)));

    public ModelMember<T> Int(string name, Func<T, int?> read) =>
        Any(name, MemberType.Int, v => read(v) is { } number ? Value.Int(number) : Value.Null);

    public ModelMember<T> Number(string name, Func<T, double?> read) =>
        Any(name, MemberType.Number, v => read(v) is { } number ? Value.Double(number) : Value.Null);

    public ModelMember<T> Bool(string name, Func<T, bool> read) => Any(name, MemberType.Bool, v => Value.Bool(read(v)));

    /// <summary>An object of another model type, given as a function because types may refer to each other.</summary>
    public ModelMember<T> Object<TOther>(string name, Func<ModelType<TOther>> type, Func<T, TOther?> read)
        where TOther : class => Any(name, MemberType.Object(type), v => type().Wrap(read(v)));

    /// <summary>A list of objects of another model type.</summary>
    public ModelMember<T> List<TOther>(string name, Func<ModelType<TOther>> type, Func<T, IReadOnlyList<TOther>> read)
        where TOther : class =>
        Any(name, MemberType.List(MemberType.Object(type)), v => Value.List(ValueList.Of(read(v), type())));

    /// <summary>A list of texts.</summary>
    public ModelMember<T> TextList(string name, Func<T, IReadOnlyList<string>> read) =>
        Any(name, MemberType.List(MemberType.Text), v => Value.List(ValueList.Of(read(v), Value.Text)));

    /// <summary>A map with free names.</summary>
    public ModelMember<T> Open(string name, Func<T, OpenMap> read) =>
        Any(name, MemberType.Open, v => Value.Object(read(v)));

    /// <summary>A member of any static type, read as a value.</summary>
    public ModelMember<T> Any(string name, MemberType type, Func<T, Value> read) => new(name, type, read);
}
