using System.Collections.Immutable;
using Markdig.Renderers.Html;

namespace Meridian.Site.Parsing.Bodies;

/// <summary>Turns Markdig's attributes into ordered pairs.</summary>
internal static class PieceAttributes
{
    public static ImmutableArray<PieceAttribute> Of(HtmlAttributes? attributes)
    {
        if (attributes is null)
        {
            return [];
        }

        var pairs = ImmutableArray.CreateBuilder<PieceAttribute>();
        if (attributes.Id is { } id)
        {
            pairs.Add(new PieceAttribute("id", id));
        }

        if (attributes.Classes is { Count: > 0 } classes)
        {
            pairs.Add(new PieceAttribute("class", string.Join(' ', classes)));
        }

        pairs.AddRange((attributes.Properties ?? []).Select(pair => new PieceAttribute(pair.Key, pair.Value ?? "")));
        return pairs.ToImmutable();
    }
}
