namespace Meridian.Sources;

/// <summary>A place in a source file: what a diagnostic points at.</summary>
public sealed record Location(SitePath Path, TextSpan Span)
{
    /// <summary>The very beginning of a file, for findings about the file as a whole.</summary>
    public static Location StartOf(SitePath path) => new(path, default);
}
