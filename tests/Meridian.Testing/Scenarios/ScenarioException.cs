namespace Meridian.Testing.Scenarios;

/// <summary>A scenario that does not hold, or cannot be read.</summary>
public sealed class ScenarioException(string message) : Exception(message);
