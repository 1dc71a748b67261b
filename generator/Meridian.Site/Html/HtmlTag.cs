using Meridian.Sources;

namespace Meridian.Site.Html;

/// <summary>A start tag, reduced to the attributes that carry facts.</summary>
/// <param name="Name">The element, in lower case.</param>
/// <param name="Span">The tag from `&lt;` to `&gt;`.</param>
/// <param name="Attributes">Its telling attributes, in order; the first of a repeated attribute only.</param>
internal readonly record struct HtmlTag(string Name, TextSpan Span, ReadOnlyMemory<HtmlAttribute> Attributes)
{
    /// <summary>True when the tag ends in `/>`, which counts only inside SVG and MathML.</summary>
    public bool IsSelfClosing { get; init; }

    /// <summary>The attribute of a name, or null.</summary>
    public HtmlAttribute? Find(string name)
    {
        foreach (ref readonly var attribute in Attributes.Span)
        {
            if (attribute.Name == name)
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>The value of an attribute; null when the tag has none of that name.</summary>
    public string? Value(string name) => Find(name)?.Value;

    /// <summary>True when an attribute has this value, letter case and white space around it aside.</summary>
    public bool Is(string name, string value) =>
        Value(name) is { } text && text.AsSpan().Trim().Equals(value, StringComparison.OrdinalIgnoreCase);

    /// <summary>True when an attribute's space-separated words hold this one, letter case aside.</summary>
    public bool HasWord(string name, string word)
    {
        foreach (var token in WordList.Of(Value(name) ?? ""))
        {
            if (token.Text.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>An attribute of a start tag.</summary>
/// <param name="Name">Its name in lower case.</param>
/// <param name="Value">Its value, entities decoded; empty when it has none.</param>
/// <param name="Span">Where the value is stored, without its quotes; the name when it has no value.</param>
internal readonly record struct HtmlAttribute(string Name, string Value, TextSpan Span);
