namespace Meridian.Site.Checks.External;

/// <summary>Whether the places that links name on other servers' pages are looked for.</summary>
public enum ExternalPlaces
{
    /// <summary>A link is right when its page is there.</summary>
    NotAsked,

    /// <summary>Pages are read, to see that they have the places that links name.</summary>
    Asked,
}
