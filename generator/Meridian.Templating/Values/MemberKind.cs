namespace Meridian.Templating.Values;

/// <summary>What a member of the host's model holds, as templates see it.</summary>
public enum MemberKind
{
    /// <summary>Text as its author wrote it: to be escaped in HTML.</summary>
    Text,

    /// <summary>Finished HTML: to be printed bare.</summary>
    Html,

    /// <summary>A URL made by the host: safe bare.</summary>
    Url,
    Date,
    Int,
    Number,
    Bool,
    List,
    Object,

    /// <summary>A map with free names; what is not there reads as null.</summary>
    Open,

    /// <summary>Anything: nothing is known before the template runs.</summary>
    Any,
    Function,
}
