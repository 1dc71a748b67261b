using System.Collections.Frozen;
using AngleSharp.Common;
using AngleSharp.Html.Parser.Tokens.Struct;
using Meridian.Sources;

namespace Meridian.Site.Html;

/// <summary>
/// Turns the tokenizer's tags into ours, making one string of each name and value however often it comes.
/// </summary>
internal sealed class TagReader(ReadOnlyMemory<char> text)
{
    private const int LongestShared = 200;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Telling =
        UrlAttributes.Telling.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly HashSet<string> _strings = new(StringComparer.Ordinal);

    /// <summary>The tag that ends at <paramref name="end"/>.</summary>
    public HtmlTag Read(ref StructHtmlToken token, int end)
    {
        List<HtmlAttribute> attributes = [];
        var all = token.Attributes;
        for (var i = 0; i < all.Count; i++)
        {
            var attribute = all[i];
            if (Telling.TryGetValue(attribute.Name.Memory.Span, out var name))
            {
                var span = StoredValue.Find(text.Span, attribute.Position.Position - 1);
                attributes.Add(new HtmlAttribute(name, Shared(attribute.Value), span));
            }
        }

        var whole = TextSpan.FromBounds(token.Position.Index, Math.Max(token.Position.Index, end));
        return new HtmlTag(Name(token.Name), whole, attributes) { IsSelfClosing = token.IsSelfClosing };
    }

    public string Name(StringOrMemory name) => Shared(name);

    private string Shared(StringOrMemory value)
    {
        if (value.Length > LongestShared)
        {
            return value.ToString();
        }

        var span = value.Memory.Span;
        var lookup = _strings.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(span, out var known))
        {
            return known;
        }

        var made = span.ToString();
        _strings.Add(made);
        return made;
    }
}
