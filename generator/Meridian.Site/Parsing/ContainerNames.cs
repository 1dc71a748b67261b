using System.Collections.Immutable;

namespace Meridian.Site.Parsing;

/// <summary>The containers an author may write, each rendered by the theme's partial of its name.</summary>
internal static class ContainerNames
{
    /// <summary>The one container that may stand without a body.</summary>
    public const string CallToAction = "cta";

    public static ImmutableArray<string> All { get; } =
        ["case-study", CallToAction, "emergency", "figure", "key-points", "note", "see-gp", "self-care", "urgent"];

    private static readonly ImmutableArray<string> NoOffers = ["case-study", "emergency", "urgent"];

    /// <summary>
    /// The first of these containers that no offer of the clinic's may stand in: somebody's story, and advice that must
    /// not wait. Null when there is none. Pure.
    /// </summary>
    public static string? WithoutOffers(IEnumerable<string> written) =>
        written.Select(Find).OfType<string>().FirstOrDefault(NoOffers.Contains);

    /// <summary>The container an author means, case aside; null when there is none of that name.</summary>
    public static string? Find(string name) =>
        All.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
}
