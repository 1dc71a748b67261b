namespace Meridian.Sources;

/// <summary>
/// What a diagnostic is about. Declared beside the code that raises it; its id is stable and never used again for
/// another rule, its name is what settings and people call it.
/// </summary>
public sealed record Rule(string Id, string Name, Severity Default)
{
    /// <summary>A finding of this rule at a place, with the rule's own severity.</summary>
    public Diagnostic At(Location? location, string message) => new(this, Default, message, location);

    /// <summary>A finding of this rule at a span of a text.</summary>
    public Diagnostic At(SourceText source, TextSpan span, string message) => At(source.At(span), message);
}
