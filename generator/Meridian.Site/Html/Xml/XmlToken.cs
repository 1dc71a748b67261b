using Meridian.Sources;

namespace Meridian.Site.Html.Xml;

/// <summary>What a piece of an XML text is.</summary>
internal enum XmlTokenKind
{
    Start,
    End,
    Text,
}

/// <summary>One piece of an XML text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">For tags, the name without its prefix.</param>
/// <param name="Text">For text, entities decoded; a tag's name as written.</param>
/// <param name="Span">Where it is stored; for CDATA, its content.</param>
internal readonly record struct XmlToken(XmlTokenKind Kind, string Name, string Text, TextSpan Span)
{
    /// <summary>The attributes of a start tag, their names without prefixes but for `xml:base`.</summary>
    public IReadOnlyList<HtmlAttribute> Attributes { get; init; } = [];

    /// <summary>True for `&lt;name/>`, which has no end tag.</summary>
    public bool IsEmpty { get; init; }

    public HtmlAttribute? Find(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name == name)
            {
                return attribute;
            }
        }

        return null;
    }
}
