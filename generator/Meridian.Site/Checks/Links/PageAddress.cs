namespace Meridian.Site.Checks.Links;

/// <summary>What the relative links of a file are relative to.</summary>
/// <param name="Path">Decoded path on the host of the document, or of its `base`; null when the base is another
/// host.</param>
/// <param name="IsOwn">True when it is the document itself; a `base` can make it another one.</param>
internal sealed record PageAddress(string? Path, bool IsOwn)
{
    /// <summary>The path up to its last `/`, or empty when the base is another host.</summary>
    public string Folder { get; } = Path is null ? "" : Path[..(Path.LastIndexOf('/') + 1)];
}
