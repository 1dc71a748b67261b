using System.Collections.Immutable;
using System.Globalization;
using Meridian.Site.Dates;
using Meridian.Site.Settings.Bibliography;
using Meridian.Site.Yaml;

namespace Meridian.Site.Settings;

/// <summary>Reads references.yaml: cited works by key, with CSL's names or our aliases for them.</summary>
internal static class ReferencesReader
{
    // CSL 1.0.2, appendix IV: variables that we do not show, and that other programs' exports hold.
    private static readonly string[] Ignored =
    [
        "id", "abstract", "annote", "archive", "archive_location", "authority", "call-number", "categories",
        "chapter-number", "citation-key", "citation-label", "citation-number", "collection-number", "collection-title",
        "container-author", "dimensions", "director", "division", "editor", "event", "event-date", "event-place",
        "event-title", "genre", "journalAbbreviation", "jurisdiction", "keyword", "language", "license", "medium",
        "note", "number", "number-of-pages", "number-of-volumes", "original-date", "original-title", "part",
        "part-title", "printing", "references", "reviewed-title", "scale", "section", "shortTitle", "source", "status",
        "submitted", "supplement", "title-short", "translator", "version", "volume-title", "year-suffix",
    ];

    private static readonly string[] Shown =
    [
        "type", "title", "author", "authors", "collective", "container-title", "journal", "container-title-short",
        "journal-short", "publisher", "publisher-place", "edition", "issued", "year", "volume", "issue", "page",
        "pages",
        "doi", "pmid", "pmcid", "isbn", "issn", "url", "accessed", "conditions", "finding", "checked",
    ];

    /// <summary>The works of the file in order, each with a key of its own.</summary>
    public static IEnumerable<Reference> Read(SettingsFile file) => file.Open()
        .Children([.. Shown, .. Ignored])
        .Select(child => One(child.Name, child.Group));

    private static Reference One(YamlScalar name, SettingsMap work) => new(name.Text, work.File.Source.At(name.Span))
    {
        Type = work.Text("type"),
        Title = work.Required("title", name.Text),
        Authors = Names(work, work.Entry("author") ?? work.Entry("authors")),
        Collective = work.Text("collective"),
        ContainerTitle = work.Text("container-title") ?? work.Text("journal"),
        ContainerTitleShort = work.Text("container-title-short") ?? work.Text("journal-short"),
        Publisher = work.Text("publisher"),
        PublisherPlace = work.Text("publisher-place"),
        Edition = work.Text("edition"),
        Issued = Issued(work, "issued") ?? Issued(work, "year"),
        Volume = work.Text("volume"),
        Issue = work.Text("issue"),
        Page = work.Text("page") ?? work.Text("pages"),
        Doi = IdentifierText.Doi(work.Text("doi")),
        Pmid = work.Text("pmid"),
        Pmcid = work.Text("pmcid"),
        Isbn = work.Text("isbn"),
        Issn = work.Text("issn"),
        Url = work.Text("url"),
        Accessed = work.Day("accessed"),
        Conditions = work.Texts("conditions"),
        Finding = work.Text("finding"),
        Checked = work.Day("checked"),
    };

    private static ImmutableArray<ReferenceName> Names(SettingsMap work, YamlEntry? entry)
    {
        var names = ImmutableArray.CreateBuilder<ReferenceName>();
        foreach (var item in entry?.Value is YamlList list ? list.Items : entry is null ? [] : [entry.Value])
        {
            switch (item)
            {
                case YamlMap map:
                    var group = new SettingsMap(work.File, map, "author",
                        ["family", "given", "literal", "suffix", "non-dropping-particle", "dropping-particle"]);
                    AddName(names, group);
                    break;
                case YamlScalar scalar:
                    names.Add(scalar.Text.Split(',', 2, StringSplitOptions.TrimEntries) is [var family, var given]
                        ? new ReferenceName(family, given, null)
                        : new ReferenceName(null, null, scalar.Text.Trim()));
                    break;
                default:
                    work.WrongKind(item, "an author is a name",
                        "write `Vickers AJ`, or `{family: Vickers, given: Andrew J}`");
                    break;
            }
        }

        return names.ToImmutable();
    }

    private static void AddName(ImmutableArray<ReferenceName>.Builder names, SettingsMap group)
    {
        string?[] family = [Part("dropping-particle"), Part("non-dropping-particle"), Part("family")];
        var name = Part("literal") is { } literal
            ? ReferenceName.OfGroup(literal)
            : ReferenceName.Of(family, Part("given"), Part("suffix"));
        if (name is not null)
        {
            names.Add(name);
        }

        string? Part(string part) => group.Text(part)?.Value;
    }

    private static Setting<IssuedDate>? Issued(SettingsMap work, string name)
    {
        if (work.Entry(name) is not { } entry)
        {
            return null;
        }

        var text = entry.Value switch
        {
            YamlScalar scalar => scalar.Text.Trim(),
            // CSL-JSON's own form: {date-parts: [[2018, 5, 12]]}.
            YamlMap map when map["date-parts"] is YamlList { Items: [YamlList parts, ..] } =>
                string.Join('-', parts.Items.OfType<YamlScalar>().Select(part => part.Text.Trim().PadLeft(2, '0'))),
            _ => "",
        };
        if (IssuedOf(text) is { } date)
        {
            return work.File.At(date, entry.Value.Span);
        }

        work.WrongKind(entry.Value, $"`{work.Path}.{entry.Key.Text}` must be a year or a date",
            "write `2018`, `2018-05` or `2018-05-12`");
        return null;
    }

    private static IssuedDate? IssuedOf(string text)
    {
        var parts = text.Split('-');
        if (parts.Length <= 2 && parts[0].Length == 4 && Number(parts[0]) is { } year)
        {
            var month = parts.Length == 2 ? Number(parts[1]) : null;
            return parts.Length == 2 && month is not (>= 1 and <= 12) ? null : new IssuedDate(year, month, null);
        }

        return DateText.TryParseDay(text, out var day, out _) ? new IssuedDate(day.Year, day.Month, day.Day) : null;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
