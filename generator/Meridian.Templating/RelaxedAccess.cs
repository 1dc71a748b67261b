namespace Meridian.Templating;

/// <summary>What may be null where official Scriban would stop by default, or the other way round.</summary>
public sealed record RelaxedAccess
{
    public static RelaxedAccess Official { get; } = new();

    /// <summary>A member of null is null instead of an error.</summary>
    public bool Target { get; init; }

    /// <summary>A member that an object does not have is null.</summary>
    public bool Member { get; init; } = true;

    /// <summary>Calling what is not a function gives null instead of an error.</summary>
    public bool Function { get; init; }

    /// <summary>An index outside a list is null.</summary>
    public bool Indexer { get; init; } = true;
}
