using System.Collections.Immutable;
using Meridian.Sources;
using NodaTime;

namespace Meridian.Site.Settings;

/// <summary>A cited work, with the names of the Citation Style Language.</summary>
internal sealed record Reference(string Id, Location Location)
{
    /// <summary>CSL's word for the kind of work: `article-journal`, `book`.</summary>
    public Setting<string>? Type { get; init; }

    public Setting<string>? Title { get; init; }

    public ImmutableArray<ReferenceName> Authors { get; init; } = [];

    public Setting<string>? Collective { get; init; }

    public Setting<string>? ContainerTitle { get; init; }

    public Setting<string>? ContainerTitleShort { get; init; }

    public Setting<string>? Publisher { get; init; }

    public Setting<string>? PublisherPlace { get; init; }

    public Setting<string>? Edition { get; init; }

    public Setting<IssuedDate>? Issued { get; init; }

    public Setting<string>? Volume { get; init; }

    public Setting<string>? Issue { get; init; }

    public Setting<string>? Page { get; init; }

    public Setting<string>? Doi { get; init; }

    public Setting<string>? Pmid { get; init; }

    public Setting<string>? Pmcid { get; init; }

    public Setting<string>? Isbn { get; init; }

    public Setting<string>? Issn { get; init; }

    public Setting<string>? Url { get; init; }

    public Setting<LocalDate>? Accessed { get; init; }

    /// <summary>The conditions the work studied.</summary>
    public ImmutableArray<Setting<string>> Conditions { get; init; } = [];

    public Setting<string>? Finding { get; init; }

    /// <summary>When someone last held the text against the source.</summary>
    public Setting<LocalDate>? Checked { get; init; }
}

/// <summary>A person, in parts, or a name that has none.</summary>
internal sealed record ReferenceName(string? Family, string? Given, string? Literal);

/// <summary>A date that may be only a year, or a year and a month.</summary>
internal sealed record IssuedDate(int Year, int? Month, int? Day);
