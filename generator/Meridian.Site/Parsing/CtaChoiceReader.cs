using System.Collections.Immutable;
using Meridian.Site.Settings;
using Meridian.Site.Yaml;

namespace Meridian.Site.Parsing;

/// <summary>Reads which calls to action a post wants: an id, a list of ids and places, or `none`.</summary>
internal static class CtaChoiceReader
{
    public static Located<ImmutableArray<PlacedCta>>? Read(FieldReader fields, YamlEntry? entry)
    {
        switch (entry?.Value)
        {
            case null:
                return null;
            case YamlScalar scalar when FieldReader.IsBlank(scalar):
                return null;
            case YamlScalar scalar when scalar.Text.Trim().Equals("none", StringComparison.OrdinalIgnoreCase):
                return new Located<ImmutableArray<PlacedCta>>([], scalar.Span);
        }

        var items = entry.Value is YamlList list ? list.Items : [entry.Value];
        return new Located<ImmutableArray<PlacedCta>>([.. items.Select(item => One(fields, item)).OfType<PlacedCta>()],
            entry.Value.Span);
    }

    private static PlacedCta? One(FieldReader fields, YamlNode item)
    {
        switch (item)
        {
            case YamlScalar scalar when FieldReader.IsBlank(scalar):
                return null;
            case YamlScalar scalar:
                return new PlacedCta(new Located<string>(scalar.Text.Trim(), scalar.Span), CtaPlace.End);
            case YamlMap map:
                return FromMap(fields, map);
            default:
                fields.Report(FrontMatterRules.WrongValue, item.Span, "a call to action is named by its id", Form);
                return null;
        }
    }

    private static PlacedCta? FromMap(FieldReader fields, YamlMap map)
    {
        Located<string>? id = null;
        var place = CtaPlace.End;
        foreach (var entry in map.Entries)
        {
            switch (KeyName.Fold(entry.Key.Text))
            {
                case "id" or "cta":
                    id = fields.Word(entry);
                    break;
                case "place":
                    place = Place(fields, entry);
                    break;
                default:
                    fields.Report(FrontMatterRules.WrongValue, entry.Key.Span,
                        $"a call to action has no `{entry.Key.Text}`, only `id` and `place`", Form);
                    break;
            }
        }

        if (id is null)
        {
            fields.Report(FrontMatterRules.WrongValue, map.Span, "this call to action has no `id`", Form);
            return null;
        }

        return new PlacedCta(id, place);
    }

    private static CtaPlace Place(FieldReader fields, YamlEntry entry)
    {
        if (fields.Word(entry) is not { } word)
        {
            return CtaPlace.End;
        }

        if (CtaPlaces.Of(word.Value) is { } place)
        {
            return place;
        }

        fields.Report(FrontMatterRules.WrongValue, word.Span, $"`{word.Value}` is not a place for a call to action",
            CtaPlaces.Suggest(word.Value));
        return CtaPlace.End;
    }

    private const string Form = "write `cta: book`, or `cta: [{id: book, place: middle}]`";
}
