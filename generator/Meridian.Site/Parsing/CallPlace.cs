namespace Meridian.Site.Parsing;

/// <summary>A place inside a body where a call to action may stand.</summary>
internal enum CallPlace
{
    /// <summary>Before the first h2; in a body without one, after its first paragraph.</summary>
    AfterIntro,

    /// <summary>Before the h2 nearest half the words; in a body without one, after its middle paragraph.</summary>
    Middle,
}
