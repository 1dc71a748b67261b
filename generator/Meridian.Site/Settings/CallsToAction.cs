using System.Collections.Immutable;
using Meridian.Sources;
using NodaTime;

namespace Meridian.Site.Settings;

/// <summary>The calls to action of the site and where they stand, from calls-to-action.yaml.</summary>
internal sealed record CallsToAction
{
    /// <summary>By id.</summary>
    public ImmutableSortedDictionary<string, CallToAction> Calls { get; init; } =
        ImmutableSortedDictionary.Create<string, CallToAction>(StringComparer.Ordinal);

    /// <summary>In the order written: the first match for a place wins.</summary>
    public ImmutableArray<CtaPlacement> Placement { get; init; } = [];
}

/// <summary>One call to action.</summary>
internal sealed record CallToAction(string Id, Location Location)
{
    public required Setting<string> Label { get; init; }

    public required Setting<string> Url { get; init; }

    public Setting<string>? Title { get; init; }

    /// <summary>Markdown.</summary>
    public Setting<string>? Text { get; init; }

    /// <summary>The last day it is shown.</summary>
    public Setting<LocalDate>? Until { get; init; }
}

/// <summary>
/// Where a call to action stands, and on which posts: all of them when neither tags nor series are given.
/// </summary>
internal sealed record CtaPlacement(Setting<string> Cta, CtaPlace Place, Location Location)
{
    public ImmutableArray<Setting<string>> Tags { get; init; } = [];

    public ImmutableArray<Setting<string>> Series { get; init; } = [];

    /// <summary>Posts, by slug or path, that it leaves out.</summary>
    public ImmutableArray<Setting<string>> Except { get; init; } = [];
}

/// <summary>A place for a call to action in a post.</summary>
internal enum CtaPlace
{
    Start,
    AfterIntro,
    Middle,
    End,
}
