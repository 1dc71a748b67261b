using System.Collections.Immutable;
using Meridian.Site.Yaml;
using Meridian.Sources;
using NodaTime;

namespace Meridian.Site.Settings;

/// <summary>Everything the settings files of a site say, with defaults where they say nothing.</summary>
internal sealed record SiteSettings
{
    /// <summary>Settings files that could not be read whole: what they lack is no finding of its own.</summary>
    public ImmutableHashSet<SitePath> Unread { get; init; } = [];

    public required Setting<string> Title { get; init; }

    public Setting<string>? Description { get; init; }

    public required Setting<BaseUrl> Url { get; init; }

    /// <summary>A BCP 47 language tag in its usual case.</summary>
    public Setting<string> Language { get; init; } = new("en", null);

    public Setting<DateTimeZone> TimeZone { get; init; } = new(DateTimeZone.Utc, null);

    public Setting<string> Theme { get; init; } = new("stillwater", null);

    public Setting<string>? Logo { get; init; }

    public Setting<string>? Favicon { get; init; }

    public Setting<string>? ShareImage { get; init; }

    /// <summary>Places whose advertising rules apply: `UK`, `CA-ON`.</summary>
    public ImmutableArray<Setting<string>> Jurisdictions { get; init; } = [];

    /// <summary>Null when the site leaves the menu to its top-level pages.</summary>
    public ImmutableArray<MenuItem>? Menu { get; init; }

    public PermalinkSettings Permalinks { get; init; } = new();

    /// <summary>Posts on one page of a list.</summary>
    public Setting<int> PageSize { get; init; } = new(10, null);

    public OutputSettings Outputs { get; init; } = new();

    public Setting<RawHtmlChoice> RawHtml { get; init; } = new(RawHtmlChoice.Allow, null);

    /// <summary>Files under static/ and content whose metadata is kept: `images.keep_metadata`.</summary>
    public ImmutableArray<Setting<SitePath>> KeepMetadata { get; init; } = [];

    public CheckSettings Checks { get; init; } = new();

    public Setting<string>? Cname { get; init; }

    public YamlMap Params { get; init; } = YamlMap.Empty;

    public ClinicSettings Clinic { get; init; } = new();

    /// <summary>By id, which is the file's name.</summary>
    public ImmutableSortedDictionary<string, Practitioner> Practitioners { get; init; } =
        ImmutableSortedDictionary.Create<string, Practitioner>(StringComparer.Ordinal);

    public CallsToAction CallsToAction { get; init; } = new();

    /// <summary>Cited works by key.</summary>
    public ImmutableSortedDictionary<string, Reference> References { get; init; } =
        ImmutableSortedDictionary.Create<string, Reference>(StringComparer.Ordinal);

    /// <summary>The files that the works come from, the one written by hand first.</summary>
    public ImmutableArray<SitePath> ReferenceFiles { get; init; } = [];

    public ImmutableArray<TagSetting> Tags { get; init; } = [];

    public ImmutableArray<Redirect> Redirects { get; init; } = [];

    /// <summary>The files of data/ by name, free for themes.</summary>
    public ImmutableSortedDictionary<string, YamlNode> Files { get; init; } =
        ImmutableSortedDictionary.Create<string, YamlNode>(StringComparer.Ordinal);
}

/// <summary>What happens to HTML that authors write inside Markdown.</summary>
internal enum RawHtmlChoice
{
    Allow,
    Escape,
}

/// <summary>
/// One line of the menu: exactly one of a page (a file or a slug) and a URL, or only a title over its children.
/// </summary>
internal sealed record MenuItem(Setting<string>? Title, Setting<string>? Page, Setting<string>? Url)
{
    public required Location Location { get; init; }

    public ImmutableArray<MenuItem> Children { get; init; } = [];
}

/// <summary>An address that is published no longer, and where its readers are sent.</summary>
internal sealed record Redirect(Setting<string> From, Setting<string> To);

/// <summary>What tags.yaml says about one tag.</summary>
/// <param name="Slug">The name it stands under, as written.</param>
internal sealed record TagSetting(Setting<string> Slug)
{
    public Setting<string>? Name { get; init; }

    public Setting<string>? Description { get; init; }

    public ImmutableArray<Setting<string>> Synonyms { get; init; } = [];
}
