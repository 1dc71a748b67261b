using Meridian.Site.Yaml;
using Meridian.Sources;

namespace Meridian.Site.Settings;

/// <summary>The names of the places for calls to action.</summary>
internal static class CtaPlaces
{
    private static readonly (string Name, CtaPlace Place)[] Names =
    [
        ("start", CtaPlace.Start),
        ("after-intro", CtaPlace.AfterIntro),
        ("middle", CtaPlace.Middle),
        ("end", CtaPlace.End),
    ];

    /// <summary>The place of a name, in any case and with or without its hyphen; null for another text. Pure.</summary>
    public static CtaPlace? Of(string name)
    {
        var found = Names.FirstOrDefault(place => KeyName.Fold(place.Name) == KeyName.Fold(name));
        return found.Name is null ? null : found.Place;
    }

    /// <summary>What to write instead of a name that is no place.</summary>
    public static string Suggest(string name) =>
        NearestName.Of(name, Names.Select(place => place.Name)) is { } nearest
            ? $"did you mean `{nearest}`?"
            : "the places are `start`, `after-intro`, `middle` and `end`";
}
