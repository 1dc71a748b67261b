using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Meridian.Site.Dates;
using Meridian.Site.Json;
using Meridian.Sources;
using NodaTime;

namespace Meridian.Site.Settings.Bibliography;

/// <summary>
/// Reads the works of a CSL-JSON file (CSL 1.0.2, csl-data.json). Members that we do not show are passed over, as an
/// author who exports a library has typed none of them.
/// </summary>
internal static class CslJsonReader
{
    /// <summary>The works of a file in order, with those of one key all there. Never throws.</summary>
    public static IEnumerable<Reference> Read(SourceText source, ImmutableArray<Diagnostic>.Builder log)
    {
        if (JsonTree.Read(source.Text, out var brokenAt) is not { } tree)
        {
            if (!string.IsNullOrWhiteSpace(source.Text.Trim('\uFEFF')))
            {
                log.Add(NotJson(source, brokenAt));
            }

            return [];
        }

        if (tree.Kind != JsonValueKind.Array)
        {
            log.Add(BibliographyRules.Broken.At(source, tree.Span, "this file must hold a list of works") with
            {
                Help = "export it as CSL JSON; by hand, put `[` before the first work and `]` behind the last one",
            });
            return [];
        }

        return tree.Items.Select(item => Work(source, item, log)).OfType<Reference>();
    }

    private static Diagnostic NotJson(SourceText source, int at)
    {
        var (place, message, help) = source.Text.AsSpan(at).IsWhiteSpace()
            ? (new TextSpan(at, 0), "this file breaks off before its end",
                "export it anew; by hand, add the quote, the `}` or the `]` that is missing")
            : (new TextSpan(at, 1), $"`{source.Text[at]}` cannot stand here, and nothing of the file is read",
                "look for a comma, quote or bracket too many or too few just before it, or export the file anew");
        return BibliographyRules.Broken.At(source, place, message) with { Help = help };
    }

    private static Reference? Work(SourceText source, JsonTree item, ImmutableArray<Diagnostic>.Builder log)
    {
        if (item.Kind != JsonValueKind.Object)
        {
            log.Add(BibliographyRules.Broken.At(source, item.Span, "this is not a work") with
            {
                Help = "a work stands between `{` and `}`: `{\"id\": \"vickers2018\", \"title\": \"...\"}`",
            });
            return null;
        }

        var work = new CslMembers(source, item);
        if (KeyOf(work) is not { } key)
        {
            log.Add(BibliographyRules.WrongKey.At(
                source, item.Span, "this work has no key, so that no text can cite it") with
            {
                Help = "give it one: `\"id\": \"vickers2018\"`",
            });
            return null;
        }

        return WorkOf(work, key.Value, source.At(key.Span), log);
    }

    // Zotero's `id` is an address of its own, and the key that its owner chose is `citation-key`.
    private static (string Value, TextSpan Span)? KeyOf(CslMembers work)
    {
        var id = work.Written("id");
        return id is null or { Text: ['h', 't', 't', 'p', ..] } && work.Written("citation-key") is { } key
            ? (key.Text.Trim(), key.Span)
            : id is null ? null : (id.Text.Trim(), id.Span);
    }

    private static Reference WorkOf(
        CslMembers work, string key, Location place, ImmutableArray<Diagnostic>.Builder log)
    {
        var note = work.Text("note")?.Value ?? "";
        var title = work.Text("title");
        if (title is null)
        {
            log.Add(ReferenceFindings.NoTitle(key, place, "`\"title\": \"...\"`"));
        }

        return new Reference(key, place)
        {
            Type = work.Text("type"),
            Title = title,
            Authors = [.. work.List("author").Select(NameOf).OfType<ReferenceName>()],
            Collective = work.Text("collective"),
            ContainerTitle = work.Text("container-title"),
            ContainerTitleShort = work.Text("container-title-short", "journalAbbreviation"),
            Publisher = work.Text("publisher"),
            PublisherPlace = work.Text("publisher-place"),
            Edition = work.Text("edition"),
            Issued = Issued(work, key, log),
            Volume = work.Text("volume"),
            Issue = work.Text("issue"),
            Page = work.Text("page"),
            Doi = IdentifierText.Doi(work.Text("DOI")),
            Pmid = work.Text("PMID") ?? InNote(work, IdentifierText.PmidIn(note)),
            Pmcid = work.Text("PMCID") ?? InNote(work, IdentifierText.PmcidIn(note)),
            Isbn = work.Text("ISBN"),
            Issn = work.Text("ISSN"),
            Url = work.Text("URL"),
            Accessed = Accessed(work),
            Conditions = [.. work.List("conditions").Select(work.TextOf).OfType<Setting<string>>()],
            Finding = work.Text("finding"),
            Checked = Day(work, "checked"),
        };
    }

    private static Setting<string>? InNote(CslMembers work, string? found) =>
        found is null ? null : new Setting<string>(found, work.Text("note")?.Location);

    private static ReferenceName? NameOf(JsonTree name)
    {
        if (name.Kind != JsonValueKind.Object)
        {
            return Part(name) is { Length: > 0 } whole ? new ReferenceName(null, null, whole) : null;
        }

        return Of("literal") is { } literal
            ? ReferenceName.OfGroup(literal)
            : ReferenceName.Of(
                [Of("dropping-particle"), Of("non-dropping-particle"), Of("family")], Of("given"), Of("suffix"));

        string? Of(string member) => name[member] is { } value && Part(value) is { Length: > 0 } text ? text : null;

        static string Part(JsonTree value) =>
            value.Kind == JsonValueKind.String ? MarkupText.Plain(value.Text) : "";
    }

    private static Setting<IssuedDate>? Issued(
        CslMembers work, string key, ImmutableArray<Diagnostic>.Builder log)
    {
        if (work.Find("issued") is not { Kind: not JsonValueKind.Null } issued || IsVoid(issued))
        {
            return null;
        }

        if (DateOf(issued) is { } date)
        {
            return new Setting<IssuedDate>(date, work.At(issued));
        }

        log.Add(ReferenceFindings.WrongDate(
            key, DateWords(issued) ?? string.Join('-', PartsOf(issued).Select(part => part.Text)), work.At(issued)));
        return null;
    }

    // Programs write `{"date-parts": [[]]}`, `[[0]]` and `{}` for a date that nobody entered.
    private static bool IsVoid(JsonTree date) => date.Kind == JsonValueKind.Object && DateWords(date) is null
        && PartsOf(date).All(part => part.Kind == JsonValueKind.Null || part.Text.Trim() is "" or "0");

    private static IssuedDate? DateOf(JsonTree date) =>
        PartsOf(date).Select(NumberOf).ToArray() is [{ } year, .. var rest]
            ? ReferenceDate.Of(year, rest.FirstOrDefault(), rest.ElementAtOrDefault(1))
            : DateWords(date) is { } words ? ReferenceDate.Of(words) : null;

    private static string? DateWords(JsonTree date) =>
        (date.Kind == JsonValueKind.Object ? date["raw"] ?? date["literal"] ?? date["edtf"] : date) is { } words
        && words.Kind is JsonValueKind.String or JsonValueKind.Number && words.Text.Trim() is { Length: > 0 } text
            ? text
            : null;

    /// <summary>The parts of a date, the first one of a range.</summary>
    private static ImmutableArray<JsonTree> PartsOf(JsonTree date) =>
        date["date-parts"]?.AsList.FirstOrDefault()?.AsList ?? [];

    // Programs write these numbers as texts too.
    private static int? NumberOf(JsonTree part) => int.TryParse(
        part.Text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Setting<LocalDate>? Accessed(CslMembers work) =>
        work.Find("accessed") is { } accessed && DateOf(accessed) is { Month: { } month, Day: { } day } date
            ? new Setting<LocalDate>(new LocalDate(date.Year, month, day), work.At(accessed))
            : null;

    private static Setting<LocalDate>? Day(CslMembers work, string name) =>
        work.Text(name) is { } text && DateText.TryParseDay(text.Value, out var day, out _)
            ? new Setting<LocalDate>(day, text.Location)
            : null;
}
