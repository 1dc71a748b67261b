namespace Meridian.Site.Checks.Links;

/// <summary>
/// What part of a page a finding is about: by it the finding is traced to the one who wrote that part.
/// </summary>
internal enum PagePart
{
    /// <summary>The element at the finding's place.</summary>
    Element,

    /// <summary>A link or picture, by its address.</summary>
    Link,

    Heading,

    Title,

    Description,

    /// <summary>What asks search engines to leave the page out.</summary>
    Robots,

    /// <summary>The document around the text: its `html` and `head`.</summary>
    Frame,

    /// <summary>The page as a whole.</summary>
    Whole,
}
