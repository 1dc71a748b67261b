namespace Meridian.Site.Checks.Links;

/// <summary>Whether `about.html` also answers for `/about`.</summary>
public enum ExtensionlessPages
{
    /// <summary>As most static hosts do: it answers.</summary>
    Auto,
    On,
    Off,
}
