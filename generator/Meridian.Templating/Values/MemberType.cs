namespace Meridian.Templating.Values;

/// <summary>The static type of a member: its kind, whether it may be null, and what it is made of.</summary>
public sealed record MemberType(MemberKind Kind)
{
    private readonly Func<ModelType>? _model;

    private MemberType(MemberKind kind, Func<ModelType> model)
        : this(kind) => _model = model;

    public static MemberType Text { get; } = new(MemberKind.Text);

    public static MemberType Html { get; } = new(MemberKind.Html);

    public static MemberType Url { get; } = new(MemberKind.Url);

    public static MemberType Date { get; } = new(MemberKind.Date);

    public static MemberType Int { get; } = new(MemberKind.Int);

    public static MemberType Number { get; } = new(MemberKind.Number);

    public static MemberType Bool { get; } = new(MemberKind.Bool);

    public static MemberType Open { get; } = new(MemberKind.Open);

    public static MemberType Any { get; } = new(MemberKind.Any);

    /// <summary>Whether the member may be null.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The type of a list's items.</summary>
    public MemberType? Element { get; init; }

    /// <summary>What a function gives.</summary>
    public MemberType? Result { get; init; }

    /// <summary>The model type of an object.</summary>
    public ModelType? Model => _model?.Invoke();

    /// <summary>The same type, where null is possible.</summary>
    public MemberType OrNull => this with { IsOptional = true };

    public static MemberType Object(ModelType model) => new(MemberKind.Object, () => model);

    /// <summary>An object of a model type that may not have been made yet: types may refer to each other.</summary>
    public static MemberType Object(Func<ModelType> model) => new(MemberKind.Object, model);

    public static MemberType List(MemberType element) => new(MemberKind.List) { Element = element };

    public static MemberType Function(MemberType result) => new(MemberKind.Function) { Result = result };
}
