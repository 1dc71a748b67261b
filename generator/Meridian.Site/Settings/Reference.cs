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

    /// <summary>True when there are more authors than are named.</summary>
    public bool AuthorsGoOn { get; init; }

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
/// <param name="Family">The family name with what stands before it: `van der Laan`.</param>
internal sealed record ReferenceName(string? Family, string? Given, string? Literal)
{
    /// <summary>True for a name that is known to be no person's: `World Health Organization`.</summary>
    public bool IsGroup { get; init; }

    /// <summary>What stands behind the name: `Jr`.</summary>
    public string? Suffix { get; init; }

    /// <summary>A name that has no parts because it is not a person's.</summary>
    public static ReferenceName OfGroup(string name) => new(null, null, name) { IsGroup = true };

    /// <summary>A name of the parts that CSL tells; null when it has none.</summary>
    public static ReferenceName? Of(IEnumerable<string?> family, string? given, string? suffix)
    {
        var whole = string.Join(' ', family.Where(part => part is { Length: > 0 }));
        return whole.Length == 0 && given is null
            ? null
            : new ReferenceName(whole.Length == 0 ? null : whole, given, null) { Suffix = suffix };
    }
}

/// <summary>A date that may be only a year, or a year and a month.</summary>
internal sealed record IssuedDate(int Year, int? Month, int? Day);
