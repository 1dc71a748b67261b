namespace Meridian.Site.Html;

/// <summary>The attributes that refer to names on the same page (HTML standard; WAI-ARIA 1.2, section 6).</summary>
internal static class References
{
    /// <summary>All of them.</summary>
    public static string[] Attributes { get; } =
    [
        "for", "headers", "itemref", "form", "list", "popovertarget", "commandfor", "aria-activedescendant",
        "aria-controls", "aria-describedby", "aria-details", "aria-errormessage", "aria-flowto", "aria-labelledby",
        "aria-owns",
    ];

    /// <summary>True when an attribute of an element refers to names. Pure.</summary>
    public static bool Hold(string element, string attribute) => attribute switch
    {
        "for" => element is "label" or "output",
        "headers" => element is "td" or "th",
        "list" => element is "input",
        "form" => element is "button" or "fieldset" or "input" or "object" or "output" or "select" or "textarea",
        "popovertarget" => element is "button" or "input",
        "commandfor" => element is "button",
        "itemref" => true,
        _ => attribute.StartsWith("aria-", StringComparison.Ordinal) && Array.IndexOf(Attributes, attribute) >= 0,
    };
}
