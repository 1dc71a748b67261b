using System.Collections.Immutable;
using Meridian.Site.Parsing;

namespace Meridian.Site.Modelling.Search;

/// <summary>A page as readers look for it.</summary>
/// <param name="Address">Its URL, encoded, from the root of the site on, without the first `/`.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Body">Its text.</param>
internal sealed record SearchPage(string Address, string Title, Body Body)
{
    /// <summary>Its day as people write it; empty for a page without one.</summary>
    public string Date { get; init; } = "";

    /// <summary>What its author says it is about; null when they did not say.</summary>
    public string? Summary { get; init; }

    /// <summary>What it is filed under: tags and authors.</summary>
    public ImmutableArray<string> Names { get; init; } = [];
}
