namespace Meridian.Sources;

/// <summary>
/// A change to a source that mends a finding for certain: what to write in place of what stands there.
/// </summary>
/// <param name="Location">The characters to replace.</param>
/// <param name="Replacement">What to write there, in the file's own syntax.</param>
public sealed record Fix(Location Location, string Replacement);
