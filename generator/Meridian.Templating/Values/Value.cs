using System.Numerics;
using System.Runtime.CompilerServices;

namespace Meridian.Templating.Values;

/// <summary>
/// A value of the template language: a reference and eight bytes. Small values carry a tag as their reference, texts
/// carry their kind in the bytes. Immutable, but for what a list or object made by a template holds.
/// </summary>
public readonly struct Value : IEquatable<Value>
{
    private const long HtmlBits = 1;
    private const long UrlBits = 2;
    private const long CharacterBits = 3;
    private readonly object? _reference;
    private readonly long _bits;

    private Value(object? reference, long bits)
    {
        _reference = reference;
        _bits = bits;
    }

    public static Value Null => default;

    public static Value True { get; } = new(Tag.Bool, 1);

    public static Value False { get; } = new(Tag.Bool, 0);

    /// <summary>The empty text.</summary>
    public static Value EmptyText { get; } = new("", 0);

    public ValueKind Kind => _reference switch
    {
        null => ValueKind.Null,
        Tag tag => tag.Kind,
        string or Utf8Text => _bits switch
        {
            HtmlBits => ValueKind.Html,
            UrlBits => ValueKind.Url,
            _ => ValueKind.Text,
        },
        ReferenceValue value => value.Kind,
        decimal => ValueKind.Decimal,
        _ => ValueKind.BigInteger,
    };

    public bool IsNull => _reference is null;

    /// <summary>True for text, html and url.</summary>
    public bool IsText => _reference is string or Utf8Text;

    public bool IsNumber => Kind is >= ValueKind.Int and <= ValueKind.BigInteger;

    /// <summary>True for whole numbers of any size.</summary>
    public bool IsInteger => Kind is ValueKind.Int or ValueKind.Long or ValueKind.BigInteger;

    /// <summary>Text that has to be escaped in HTML; null gives the null value.</summary>
    public static Value Text(string? text) => new(text, 0);

    /// <summary>Finished HTML: printed as it is and never indented anew.</summary>
    public static Value Html(string? html) => new(html, HtmlBits);

    /// <summary>Finished HTML as UTF-8, copied to the output without being decoded.</summary>
    public static Value Html(ReadOnlyMemory<byte> html) => new(new Utf8Text(html), HtmlBits);

    /// <summary>A URL made by the host, safe to print in an attribute.</summary>
    public static Value Url(string? url) => new(url, UrlBits);

    public static Value Bool(bool value) => value ? True : False;

    public static Value Int(int value) => new(Tag.Int, value);

    /// <summary>A whole number, as the smaller of the two sizes that holds it.</summary>
    public static Value Integer(long value) =>
        value is >= int.MinValue and <= int.MaxValue ? Int((int)value) : Long(value);

    public static Value Long(long value) => new(Tag.Long, value);

    public static Value Double(double value) => new(Tag.Double, BitConverter.DoubleToInt64Bits(value));

    public static Value Float(float value) => new(Tag.Float, BitConverter.SingleToInt32Bits(value));

    public static Value Decimal(decimal value) => new(value, 0);

    public static Value BigInteger(BigInteger value) => new(value, 0);

    /// <summary>A wall-clock date and time; its zone is the site's.</summary>
    public static Value Date(DateTime date) => new(Tag.Date, date.Ticks);

    public static Value Date(DateTime? date) => date is { } known ? Date(known) : Null;

    public static Value Duration(TimeSpan span) => new(Tag.Duration, span.Ticks);

    public static Value List(ValueList? list) => new(list, 0);

    public static Value Object(ValueObject? value) => new(value, 0);

    public static Value Function(HostFunction? function) => new(function, 0);

    internal static Value Reference(ReferenceValue? value) => new(value, 0);

    /// <summary>One character of a text that was walked: inside of a list it prints without quotes.</summary>
    internal static Value Character(char character) => new(character.ToString(), CharacterBits);

    internal bool IsCharacter => _reference is string && _bits == CharacterBits;

    internal static Value Utf8(Utf8Text text) => new(text, 0);

    internal static Value HtmlUtf8(Utf8Text text) => new(text, HtmlBits);

    public bool AsBool() => _bits != 0;

    public int AsInt() => (int)_bits;

    /// <summary>The whole number of an `Int` or `Long` value.</summary>
    public long AsLong() => _bits;

    public double AsDouble() => BitConverter.Int64BitsToDouble(_bits);

    public float AsFloat() => BitConverter.Int32BitsToSingle((int)_bits);

    /// <exception cref="InvalidCastException">The value is not a decimal.</exception>
    public decimal AsDecimal() => (decimal)_reference!;

    /// <exception cref="InvalidCastException">The value is not a big integer.</exception>
    public BigInteger AsBigInteger() => (BigInteger)_reference!;

    public DateTime AsDate() => new(_bits);

    public TimeSpan AsDuration() => new(_bits);

    /// <summary>The characters of a text, html or url; null for every other kind.</summary>
    public string? AsText() => _reference as string ?? (_reference as Utf8Text)?.Text;

    public ValueList? AsList() => _reference as ValueList;

    public ValueObject? AsObject() => _reference as ValueObject;

    internal ReferenceValue? AsReference() => _reference as ReferenceValue;

    internal Utf8Text? AsUtf8() => _reference as Utf8Text;

    /// <summary>About how many characters a text has, without decoding it; 0 for every other kind.</summary>
    internal int TextLength => _reference switch
    {
        string text => text.Length,
        Utf8Text text => text.Bytes.Length,
        _ => 0,
    };

    /// <summary>Same kind and same content; lists, objects and functions by identity.</summary>
    public bool Equals(Value other) => Kind == other.Kind && Kind switch
    {
        ValueKind.Text or ValueKind.Html or ValueKind.Url => AsText() == other.AsText(),
        ValueKind.Object => ModelObject.Same(_reference, other._reference),
        ValueKind.Decimal or ValueKind.BigInteger => _reference!.Equals(other._reference),
        _ => ReferenceEquals(_reference, other._reference) && _bits == other._bits,
    };

    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    public override int GetHashCode() => Kind switch
    {
        ValueKind.Text or ValueKind.Html or ValueKind.Url => AsText()!.GetHashCode(StringComparison.Ordinal),
        ValueKind.Object => ModelObject.HashOf(_reference),
        ValueKind.Decimal or ValueKind.BigInteger => _reference!.GetHashCode(),
        _ => HashCode.Combine(RuntimeHelpers.GetHashCode(_reference), _bits),
    };

    /// <summary>The value as it prints, in the invariant culture.</summary>
    public override string ToString() => ValueText.Print(this);

    public static bool operator ==(Value left, Value right) => left.Equals(right);

    public static bool operator !=(Value left, Value right) => !left.Equals(right);

    private sealed class Tag(ValueKind kind)
    {
        public static readonly Tag Bool = new(ValueKind.Bool);
        public static readonly Tag Int = new(ValueKind.Int);
        public static readonly Tag Long = new(ValueKind.Long);
        public static readonly Tag Float = new(ValueKind.Float);
        public static readonly Tag Double = new(ValueKind.Double);
        public static readonly Tag Date = new(ValueKind.Date);
        public static readonly Tag Duration = new(ValueKind.Duration);

        public ValueKind Kind { get; } = kind;
    }
}
