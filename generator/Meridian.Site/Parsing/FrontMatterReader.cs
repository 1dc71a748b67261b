using Meridian.Site.Yaml;
using Meridian.Sources;

namespace Meridian.Site.Parsing;

/// <summary>Reads what a content file says about itself at its top.</summary>
internal static class FrontMatterReader
{
    /// <summary>
    /// Reads the front matter of one file and finds its body. Never fails: what cannot be read is a finding, and the
    /// rest stands. It looks at nothing but the text and the options. Pure.
    /// </summary>
    public static FrontMatterReading Read(SourceText source, ParseOptions options)
    {
        var fence = FrontMatterFence.Find(source);
        var fields = new FieldReader(source, options);
        if (fence.Block is not { } block)
        {
            ReportOtherForms(source, fence.Body, fields);
            return new FrontMatterReading(new FrontMatter { Body = fence.Body }, fields.Diagnostics);
        }

        var yaml = YamlReader.Read(source, block, new YamlLenience(FrontMatterKeys.KeepsHash));
        var found = Sort(Root(source, block, yaml.Root, fields), fields);
        var said = ReadFields(source, fields, found);
        var read = said with
        {
            HasWrongTitle = said.Title is null && IsSaid(FrontMatterKey.Title),
            HasWrongDate = said.Date is null && IsSaid(FrontMatterKey.Date),
            Block = block,
            Body = fence.Body,
            IsWhole = yaml.IsWhole && fence.IsClosed && yaml.Root is YamlMap or null or YamlScalar { IsEmpty: true },
        };
        return new FrontMatterReading(
            read, fence.IsClosed ? [.. yaml.Diagnostics, .. fields.Diagnostics] : [Unclosed(source, fence)]);

        bool IsSaid(FrontMatterKey key) => FieldReader.Free(found[key].FirstOrDefault()) is not null;
    }

    // Where it ends is a guess, so that nothing else about it is worth a finding.
    private static Diagnostic Unclosed(SourceText source, FrontMatterFence fence) =>
        FrontMatterRules.Unclosed.At(source, fence.Opening, "the front matter that starts here is never closed") with
        {
            Help = "put a line of three hyphens, `---`, between it and the text of the post",
        };

    private static FrontMatter ReadFields(
        SourceText source, FieldReader fields, ILookup<FrontMatterKey, YamlEntry> found)
    {
        var image = ImageReader.Read(fields, One(FrontMatterKey.Image));
        return new FrontMatter
        {
            Body = default,
            Title = fields.Text(One(FrontMatterKey.Title)),
            Date = fields.Date(One(FrontMatterKey.Date)),
            Updated = fields.Date(One(FrontMatterKey.Updated)),
            Description = fields.Text(One(FrontMatterKey.Description)),
            Summary = fields.Text(One(FrontMatterKey.Summary)),
            Tags = TagListReader.Read(source, fields, found[FrontMatterKey.Tags]),
            Authors = fields.Names(One(FrontMatterKey.Authors), ",", "names of practitioner files"),
            Previous = Neighbour(fields.Word(One(FrontMatterKey.Previous))),
            Next = Neighbour(fields.Word(One(FrontMatterKey.Next))),
            Series = fields.Text(One(FrontMatterKey.Series)),
            Ctas = CtaChoiceReader.Read(fields, One(FrontMatterKey.Cta)),
            Image = image.Path,
            ImageAlt = fields.TextOrNone(One(FrontMatterKey.ImageAlt)) ?? image.Alt,
            ImageCredit = fields.Text(One(FrontMatterKey.ImageCredit)) ?? image.Credit,
            Slug = fields.Slug(One(FrontMatterKey.Slug)),
            Permalink = Permalink(fields, One(FrontMatterKey.Permalink)),
            Aliases = [.. found[FrontMatterKey.Aliases].SelectMany(entry => fields.Names(entry, "", "old addresses"))],
            Draft = Draft(fields.YesNo(One(FrontMatterKey.Draft)), fields.YesNo(One(FrontMatterKey.Published))),
            Expires = fields.Date(One(FrontMatterKey.Expires)),
            Unlisted = fields.YesNo(One(FrontMatterKey.Unlisted)),
            NoIndex = fields.YesNo(One(FrontMatterKey.NoIndex)),
            Layout = fields.Word(One(FrontMatterKey.Layout)),
            Toc = fields.YesNo(One(FrontMatterKey.Toc)),
            Lang = fields.Language(One(FrontMatterKey.Lang)),
            Order = fields.Number(One(FrontMatterKey.Order)),
            Params = fields.Map(One(FrontMatterKey.Params)),
            Reviewed = fields.Date(One(FrontMatterKey.Reviewed)),
            ReviewedBy = fields.Word(One(FrontMatterKey.ReviewedBy)),
            ReviewIn = fields.Period(One(FrontMatterKey.ReviewIn)),
            References = fields.Names(One(FrontMatterKey.References), ",", "names of references"),
            Consents = FieldReader.Free(One(FrontMatterKey.Consents)),
            Notices = fields.Names(One(FrontMatterKey.Notices), ",", "names of notices"),
            Interests = fields.Text(One(FrontMatterKey.Interests)),
            ClaimsOk = FieldReader.Free(One(FrontMatterKey.ClaimsOk)),
        };

        YamlEntry? One(FrontMatterKey key) => found[key].FirstOrDefault();
    }

    private static YamlMap Root(SourceText source, TextSpan block, YamlNode? root, FieldReader fields)
    {
        switch (root)
        {
            case YamlMap map:
                return map;
            case null or YamlScalar { IsEmpty: true }:
                return YamlMap.Empty;
        }

        var finding = YamlBreak.Explain(source, block, root.Span.Start - block.Start, root.Span.Start - block.Start);
        fields.Report(FrontMatterRules.NoNames, finding.Location?.Span ?? root.Span, finding.Message, finding.Help);
        return YamlMap.Empty;
    }

    // The entries of each key, the best-named first; of keys that hold one value, the others are reported.
    private static ILookup<FrontMatterKey, YamlEntry> Sort(YamlMap map, FieldReader fields)
    {
        List<(FrontMatterKey Key, int Rank, YamlEntry Entry)> known = [];
        foreach (var entry in map.Entries)
        {
            if (FrontMatterKeys.Of(entry.Key.Text) is { } key)
            {
                known.Add((key.Key, key.Rank, entry));
                continue;
            }

            var nearest = NearestName.Of(entry.Key.Text, FrontMatterKeys.Names);
            fields.Report(FrontMatterRules.UnknownKey, entry.Key.Span,
                $"`{FieldReader.Cut(entry.Key.Text)}` means nothing here, and its value is not used",
                nearest is null ? "put it under `params` if your theme uses it" : $"did you mean `{nearest}`?");
        }

        foreach (var group in known.GroupBy(item => item.Key).Where(group => HoldsOne(group.Key)))
        {
            var ranked = group.OrderBy(item => item.Rank).Select(item => item.Entry).ToList();
            foreach (var extra in ranked.Skip(1))
            {
                fields.Report(FrontMatterRules.SaidTwice, extra.Key.Span,
                    $"`{extra.Key.Text}` says the same thing as `{ranked[0].Key.Text}`, which is the one that counts",
                    "keep one of the two");
            }
        }

        return known.OrderBy(item => item.Rank).ToLookup(item => item.Key, item => item.Entry);
    }

    private static bool HoldsOne(FrontMatterKey key) => key is not (FrontMatterKey.Tags or FrontMatterKey.Aliases);

    private static Located<NeighbourChoice>? Neighbour(Located<string>? word) => word switch
    {
        null => null,
        _ when word.Value.Equals("none", StringComparison.OrdinalIgnoreCase) =>
            new Located<NeighbourChoice>(new NoNeighbour(), word.Span),
        _ => new Located<NeighbourChoice>(new NamedNeighbour(word.Value), word.Span),
    };

    // Either key can hold a post back; neither can publish what the other holds back.
    private static Located<bool>? Draft(Located<bool>? draft, Located<bool>? published) =>
        published is { Value: false }
            ? new Located<bool>(true, published.Span)
            : draft ?? (published is null ? null : new Located<bool>(false, published.Span));

    private static Located<string>? Permalink(FieldReader fields, YamlEntry? entry)
    {
        var word = fields.Word(entry);
        if (word is not { Value: "false" or "true" })
        {
            return word;
        }

        fields.Report(FrontMatterRules.WrongValue, word.Span,
            $"`{entry?.Key.Text}` must be an address such as `/about/`",
            "to keep a page from being published, write `draft: true`");
        return null;
    }

    private static void ReportOtherForms(SourceText source, TextSpan body, FieldReader fields)
    {
        if (source.Slice(body).StartsWith("+++\n", StringComparison.Ordinal)
            || source.Slice(body).StartsWith("+++\r", StringComparison.Ordinal))
        {
            fields.Report(FrontMatterRules.NotYaml, new TextSpan(body.Start, 3),
                "front matter between `+++` lines is not read here",
                "write it between `---` lines, as `name: value`");
        }
    }
}
