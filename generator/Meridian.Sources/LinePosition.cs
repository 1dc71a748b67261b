namespace Meridian.Sources;

/// <summary>A position as people count: 1-based line, 1-based column in UTF-16 units.</summary>
public readonly record struct LinePosition(int Line, int Column);
