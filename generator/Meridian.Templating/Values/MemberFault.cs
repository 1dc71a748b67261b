namespace Meridian.Templating.Values;

/// <summary>
/// Thrown by a member of the host's model that may not be read now; the render ends with its message at the place.
/// </summary>
public sealed class MemberFault(string message) : Exception(message)
{
    /// <summary>What to do about it.</summary>
    public string? Help { get; init; }
}
