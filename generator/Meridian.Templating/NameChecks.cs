namespace Meridian.Templating;

/// <summary>How a render takes names it does not know.</summary>
public enum NameChecks
{
    /// <summary>An unknown name is null, as in official Scriban by default.</summary>
    Lenient,

    /// <summary>An unknown variable is an error even where `??` follows: official Scriban's strict variables.</summary>
    Variables,

    /// <summary>An unknown variable or member of the model is an error unless `??` or `?.` guards it.</summary>
    Strict,
}
