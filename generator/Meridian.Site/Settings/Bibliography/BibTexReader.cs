using System.Collections.Immutable;
using Meridian.Site.Yaml;
using Meridian.Sources;

namespace Meridian.Site.Settings.Bibliography;

/// <summary>
/// Reads the works of a BibTeX or BibLaTeX file, as Zotero, JabRef, Mendeley, EndNote and converters export them.
/// </summary>
internal static class BibTexReader
{
    /// <summary>The works of a file in order, with those of one key all there. Never throws.</summary>
    public static IEnumerable<Reference> Read(SourceText source, ImmutableArray<Diagnostic>.Builder log)
    {
        var (entries, abbreviations) = BibTexParser.Read(source, log);
        HashSet<string> told = new(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            if (entry.Key is not { } key)
            {
                continue;
            }

            var fields = new BibTexFields(source, entry);
            yield return WorkOf(fields, key.Value, source.At(key.Span), log);
            log.AddRange(fields.Unexplained.Where(name => told.Add(name.Value))
                .Select(name => Unexplained(source, name, abbreviations)));
        }
    }

    private static Diagnostic Unexplained(
        SourceText source, Located<string> name, ImmutableArray<string> abbreviations) =>
        BibliographyRules.UnknownAbbreviation.At(
            source, name.Span, $"`{name.Value}` has no quotes or braces, and no `@string` explains it") with
        {
            Help = NearestName.Of(name.Value, abbreviations) is { } nearest
                ? $"did you mean `{nearest}`? a text stands in braces: `{{{name.Value}}}`"
                : $"write a text in braces: `{{{name.Value}}}`",
        };

    private static Reference WorkOf(
        BibTexFields fields, string key, Location place, ImmutableArray<Diagnostic>.Builder log)
    {
        var (names, goOn, crowd) = BibTexNames.Read(fields.Latex("author") ?? "");
        if (crowd is not null)
        {
            log.Add(ReferenceFindings.Crowd(crowd, fields.PlaceOf("author")));
        }

        var note = fields.Text("note")?.Value ?? "";
        var title = Title(fields);
        if (title is null)
        {
            log.Add(ReferenceFindings.NoTitle(key, place, "`title = {...}`"));
        }

        return new Reference(key, place)
        {
            Type = new Setting<string>(TypeOf(fields), null),
            Title = title,
            Authors = names,
            AuthorsGoOn = goOn,
            ContainerTitle = fields.Text("journaltitle", "journal", "booktitle", "maintitle"),
            ContainerTitleShort = fields.Text("shortjournal"),
            Publisher = fields.Text("publisher", "institution", "school", "organization"),
            PublisherPlace = fields.Text("location", "address"),
            Edition = fields.Text("edition"),
            Issued = Issued(fields, key, log),
            Volume = fields.Text("volume"),
            Issue = fields.Type is "book" or "collection" or "report" or "techreport" or "inbook" or "incollection"
                ? null // there, `number` is the place in a series
                : fields.Text("number", "issue"),
            Page = Pages(fields.Text("pages")),
            Doi = fields.Address("doi", IdentifierText.Doi),
            Pmid = fields.Address("pmid", IdentifierText.Pmid)
                ?? Eprint(fields, "pubmed", "pmid", IdentifierText.Pmid)
                ?? InNote(fields, IdentifierText.PmidIn(note)),
            Pmcid = fields.Address("pmcid", IdentifierText.Pmcid)
                ?? Eprint(fields, "pmc", "pmcid", IdentifierText.Pmcid)
                ?? InNote(fields, IdentifierText.PmcidIn(note)),
            Isbn = fields.Text("isbn"),
            Issn = fields.Text("issn"),
            Url = Url(fields),
            Accessed = fields.Day("urldate"),
            // Ours: somebody who keeps works in JabRef can keep these beside them.
            Conditions = fields.List("conditions"),
            Finding = fields.Text("finding"),
            Checked = fields.Day("checked"),
        };
    }

    private static string TypeOf(BibTexFields fields) =>
        (fields.Type, fields.Text("entrysubtype")?.Value.ToLowerInvariant()) switch
        {
            ("article", "magazine") => "article-magazine",
            ("article", "newspaper") => "article-newspaper",
            // Programs without a kind for web pages export them as `misc` with an address.
            ("misc", _) when Url(fields) is not null => "webpage",
            var (type, _) => BibTexTypes.Of(type),
        };

    private static Setting<string>? Title(BibTexFields fields)
    {
        var title = fields.Text("title");
        return title is not null && fields.Text("subtitle") is { } subtitle
            ? title with { Value = $"{title.Value}: {subtitle.Value}" }
            : title;
    }

    private static Setting<IssuedDate>? Issued(
        BibTexFields fields, string key, ImmutableArray<Diagnostic>.Builder log)
    {
        if (fields.Text("date", "year") is not { } written)
        {
            return null;
        }

        if (ReferenceDate.Of(written.Value) is not { } date)
        {
            log.Add(ReferenceFindings.WrongDate(key, written.Value, written.Location));
            return null;
        }

        // A month that cannot be read is not worth a word: readers are shown the year.
        return new Setting<IssuedDate>(
            date.Month is null && fields.Unread("month") is { } month
                ? ReferenceDate.Of(date.Year, ReferenceDate.MonthOf(month), DayOf(fields, month)) ?? date
                : date,
            written.Location);
    }

    // `day = 12`, or BibTeX's own way: `month = "12~" # may`.
    private static int? DayOf(BibTexFields fields, string month) =>
        ReferenceDate.NumberIn(fields.Unread("day") ?? (month.Any(char.IsLetter) ? month : ""));

    private static Setting<string>? Pages(Setting<string>? pages) => pages is null ? null : pages with
    {
        Value = pages.Value.Replace('–', '-').Replace('—', '-'),
    };

    private static Setting<string>? Eprint(
        BibTexFields fields, string type, string other, Func<string, string> read) =>
        fields.Text("eprinttype", "archiveprefix")?.Value.ToLowerInvariant() is { } written
        && (written == type || written == other)
            ? fields.Address("eprint", read)
            : null;

    private static Setting<string>? InNote(BibTexFields fields, string? found) =>
        found is null ? null : new Setting<string>(found, fields.Text("note")?.Location);

    // Mendeley writes several addresses behind one another; BibTeX itself knows only `howpublished = {\url{...}}`.
    private static Setting<string>? Url(BibTexFields fields) =>
        fields.Address("url", First) is { Value.Length: > 0 } url ? url
        : fields.Address("howpublished", First) is { } published
            && published.Value.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? published
        : null;

    private static string First(string addresses) => addresses.Split(' ')[0];
}
