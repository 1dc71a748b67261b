using System.Collections.Immutable;
using System.Text.Json;
using Meridian.Site.Checks.Links;
using Meridian.Site.Checks.Vocabulary;
using Meridian.Site.Html;
using Meridian.Site.Json;
using Meridian.Sources;
using NodaTime.Text;

namespace Meridian.Site.Checks.Pages;

/// <summary>
/// Holds structured data against the words of schema.org: a property that its type does not have, or a value that it
/// does not take, is passed over by search engines without a word.
/// </summary>
internal static class SchemaCheck
{
    public static readonly Rule WrongStructuredData = new("MER0380", "wrong-structured-data", Severity.Warning);

    private static readonly OffsetDateTimePattern Minutes =
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>");

    private static readonly SchemaVocabulary Vocabulary = SchemaVocabulary.Current;

    /// <summary>What is wrong with one block of a page, read.</summary>
    public static IEnumerable<LinkFinding> Check(FinishedPage page, TextFact block, JsonTree tree) =>
        tree.AsList.Where(IsOfSchema).SelectMany(FaultsIn).Select(fault => page.At(
            WrongStructuredData, fault.Span.Shift(block.Span.Start), fault.Message, fault.Help));

    /// <summary>Data in the words of others is theirs to judge.</summary>
    private static bool IsOfSchema(JsonTree tree) => tree["@context"] is { } context
        && context.AsList.Any(part => part.Text.Contains("schema.org", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<SchemaFault> FaultsIn(JsonTree tree)
    {
        if (tree.Kind != JsonValueKind.Object)
        {
            return tree.Items.SelectMany(FaultsIn);
        }

        var types = TypesOf(tree);
        var unknown = types.Where(type => !Vocabulary.HasType(Name(type.Text))).Select(UnknownType);
        var inside = tree.Members.SelectMany(member => FaultsIn(member.Value));
        return types.Length > 0 && types.All(type => Vocabulary.HasType(Name(type.Text)))
            ? inside.Concat(tree.Members.Where(member => IsOwn(member.Name)).SelectMany(member =>
                OfMember(member, [.. types.Select(type => Name(type.Text))])))
            : inside.Concat(unknown);
    }

    private static IEnumerable<SchemaFault> OfMember(JsonMember member, ImmutableArray<string> types)
    {
        var property = Name(member.Name);
        var domains = Vocabulary.DomainsOf(property).ToArray();
        return domains.Length == 0 ? [UnknownProperty(member, types)]
            : !domains.Any(domain => types.Any(type => Vocabulary.IsA(type, domain)))
                ? [ForeignProperty(member, types, domains)]
                : member.Value.AsList.Select(value => OfValue(property, value)).OfType<SchemaFault>();
    }

    private static SchemaFault? OfValue(string property, JsonTree value)
    {
        var range = Vocabulary.RangeOf(property);
        return value.Kind switch
        {
            JsonValueKind.Object => OfNode(property, value, range),
            JsonValueKind.String when range.All(IsEnumeration) => OfChoice(property, value, range),
            JsonValueKind.String when range.All(type => type is "Date" or "DateTime" or "Time") =>
                OfMoment(property, value, range),
            JsonValueKind.String when range.All(type => type is "URL") && !IsWhole(value.Text) => new SchemaFault(
                value.Span, $"`{value.Text}` is not a whole address", "write it with `https://` and the site's name"),
            _ => null,
        };
    }

    private static SchemaFault? OfNode(string property, JsonTree node, ImmutableArray<string> range)
    {
        var types = TypesOf(node).Select(type => Name(type.Text)).ToArray();
        return types.Length == 0 || types.Any(type => !Vocabulary.HasType(type) || Vocabulary.IsA(type, "Role"))
            || types.Any(type => range.Any(taken => Vocabulary.IsA(type, taken)))
                ? null
                : new SchemaFault(
                    TypesOf(node)[0].Span,
                    $"`{property}` does not take a `{types[0]}`",
                    $"it takes {Names(range)}");
    }

    private static SchemaFault? OfChoice(string property, JsonTree value, ImmutableArray<string> range)
    {
        var values = range.SelectMany(type => Vocabulary.ValuesOf(type)).ToArray();
        var name = Name(value.Text);
        return values.Length == 0 || values.Contains(name, StringComparer.Ordinal) || IsWhole(name)
            ? null
            : new SchemaFault(
                value.Span,
                $"`{value.Text}` is not one of the values of `{property}`",
                NearestName.Of(name, values) is { } nearest ? $"did you mean `{nearest}`?" : "leave it out");
    }

    /// <summary>Dates and times of ISO 8601, a moment with its time zone.</summary>
    private static SchemaFault? OfMoment(string property, JsonTree value, ImmutableArray<string> range)
    {
        var text = value.Text;
        if ((range.Contains("Time") && IsClock(text))
            || (!text.Contains('T', StringComparison.Ordinal) && IsDate(text))
            || OffsetDateTimePattern.ExtendedIso.Parse(text).Success
            || Minutes.Parse(text).Success)
        {
            return null;
        }

        return LocalDateTimePattern.ExtendedIso.Parse(text).Success
            ? new SchemaFault(value.Span, $"`{text}` does not say in which time zone", "end it with `Z` or `+01:00`")
            : new SchemaFault(
                value.Span,
                $"machines cannot read `{text}`, which `{property}` has",
                range.All(type => type is "Time") ? "write it as `09:30`" : "write it as `2026-07-03`");
    }

    private static bool IsClock(string text) => LocalTimePattern.ExtendedIso.Parse(text).Success
        || (text.Length == 5 && LocalTimePattern.ExtendedIso.Parse(text + ":00").Success);

    /// <summary>A day, or a month or year alone.</summary>
    private static bool IsDate(string text) => LocalDatePattern.Iso.Parse(text).Success
        || (text.Length == 7 && LocalDatePattern.Iso.Parse(text + "-01").Success)
        || (text.Length == 4 && LocalDatePattern.Iso.Parse(text + "-01-01").Success);

    private static SchemaFault UnknownType(JsonTree type) => new(
        type.Span,
        $"schema.org has no type `{type.Text}`",
        Vocabulary.NearestType(Name(type.Text)) is { } nearest
            ? $"did you mean `{nearest}`?"
            : "choose one from https://schema.org/docs/full.html");

    private static SchemaFault UnknownProperty(JsonMember member, ImmutableArray<string> types) => new(
        member.Span,
        $"schema.org has no property `{member.Name}`",
        Vocabulary.NearestProperty(Name(member.Name), types) is { } nearest
            ? $"did you mean `{nearest}`?"
            : "take it out");

    private static SchemaFault ForeignProperty(JsonMember member, ImmutableArray<string> types, string[] domains) =>
        new(member.Span, $"a `{types[0]}` has no `{member.Name}`", $"it belongs to {Names(domains)}");

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));

    private static ImmutableArray<JsonTree> TypesOf(JsonTree node) =>
        node["@type"] is { } type ? [.. type.AsList.Where(name => name.Kind == JsonValueKind.String)] : [];

    /// <summary>True for a property in schema.org's words: not JSON-LD's own, nor another vocabulary's.</summary>
    private static bool IsOwn(string name) => name.Length > 0 && name[0] != '@'
        && (!name.Contains(':', StringComparison.Ordinal) || Name(name) != name);

    /// <summary>A word without the address of the vocabulary before it.</summary>
    private static string Name(string word) =>
        word.StartsWith("https://schema.org/", StringComparison.Ordinal) ? word["https://schema.org/".Length..]
        : word.StartsWith("http://schema.org/", StringComparison.Ordinal) ? word["http://schema.org/".Length..]
        : word.StartsWith("schema:", StringComparison.Ordinal) ? word["schema:".Length..]
        : word;

    private static bool IsEnumeration(string type) => Vocabulary.IsA(type, "Enumeration");

    private static bool IsWhole(string url) => Uri.TryCreate(url, UriKind.Absolute, out _);

    private readonly record struct SchemaFault(TextSpan Span, string Message, string Help);
}
