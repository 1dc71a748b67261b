using System.Collections.Frozen;
using AngleSharp.Common;
using AngleSharp.Html.Parser.Tokens.Struct;
using Meridian.Sources;

namespace Meridian.Site.Html;

/// <summary>Turns the tokenizer's tags into ours, leaving out the attributes that tell nothing.</summary>
internal sealed class TagReader(ReadOnlyMemory<char> text)
{
    private const int AttributesAtOnce = 128;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Telling =
        UrlAttributes.Telling.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly StringPool _strings = StringPool.OfThread;

    /// <summary>The attributes of many tags, one after the other: a tag keeps its slice.</summary>
    private HtmlAttribute[] _attributes = new HtmlAttribute[AttributesAtOnce];
    private int _used;

    /// <summary>The tag that ends at <paramref name="end"/>.</summary>
    public HtmlTag Read(ref StructHtmlToken token, int end)
    {
        var all = token.Attributes;
        if (_attributes.Length - _used < all.Count)
        {
            (_attributes, _used) = (new HtmlAttribute[Math.Max(AttributesAtOnce, all.Count)], 0);
        }

        var first = _used;
        for (var i = 0; i < all.Count; i++)
        {
            var attribute = all[i];
            if (Telling.TryGetValue(attribute.Name.Memory.Span, out var name))
            {
                var span = StoredValue.Find(text.Span, attribute.Position.Position - 1);
                _attributes[_used++] = new HtmlAttribute(name, _strings.Get(attribute.Value.Memory.Span), span);
            }
        }

        var whole = TextSpan.FromBounds(token.Position.Index, Math.Max(token.Position.Index, end));
        return new HtmlTag(Name(token.Name), whole, _attributes.AsMemory(first, _used - first))
        {
            IsSelfClosing = token.IsSelfClosing,
        };
    }

    /// <summary>The name of an element; the tokenizer itself has one string for each that HTML knows.</summary>
    public static string Name(StringOrMemory name) => name.ToString();
}
