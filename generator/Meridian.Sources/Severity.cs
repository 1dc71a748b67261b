namespace Meridian.Sources;

/// <summary>How much a finding weighs: notes inform, warnings fail a strict build, errors stop the write.</summary>
public enum Severity
{
    Note,
    Warning,
    Error,
}
