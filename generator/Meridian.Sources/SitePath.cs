namespace Meridian.Sources;

/// <summary>
/// A file's place inside a tree: relative, separated by `/`, without empty, `.` or `..` parts. It cannot leave its
/// tree.
/// </summary>
public readonly record struct SitePath : IComparable<SitePath>
{
    private readonly string? _value;

    private SitePath(string value) => _value = value;

    /// <summary>The path as text, empty for the root of the tree.</summary>
    public string Value => _value ?? "";

    /// <summary>The last part: the file's name with its extension.</summary>
    public string Name => Value[(Value.LastIndexOf('/') + 1)..];

    /// <summary>The extension with its dot, as written, or empty.</summary>
    public string Extension => System.IO.Path.GetExtension(Name);

    /// <summary>The file's name without its last extension.</summary>
    public string Stem => System.IO.Path.GetFileNameWithoutExtension(Name);

    /// <summary>The folder that holds this file; the root for a top-level file.</summary>
    public SitePath Folder => new(Value.LastIndexOf('/') is var slash and >= 0 ? Value[..slash] : "");

    /// <summary>Makes a path from text that the program itself wrote.</summary>
    /// <exception cref="ArgumentException">The text is not a relative path inside its tree.</exception>
    public static SitePath Of(string text) =>
        TryParse(text, out var path)
            ? path
            : throw new ArgumentException($"not a path inside a tree: {text}", nameof(text));

    /// <summary>
    /// Reads a relative path, taking `\` for `/` and folding `.` and `..` parts; false when it would leave its tree,
    /// is absolute, or holds a NUL.
    /// </summary>
    public static bool TryParse(string text, out SitePath path)
    {
        path = default;
        if (IsFolded(text))
        {
            path = new SitePath(text);
            return true;
        }

        var slashed = text.Replace('\\', '/');
        if (slashed.StartsWith('/') || slashed.Contains('\0', StringComparison.Ordinal) || slashed is [_, ':', ..])
        {
            return false;
        }

        var parts = new List<string>();
        foreach (var part in slashed.Split('/'))
        {
            switch (part)
            {
                case "" or ".":
                    break;
                case ".." when parts.Count == 0:
                    return false;
                case "..":
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }

        path = new SitePath(string.Join('/', parts));
        return true;
    }

    /// <summary>
    /// The path of <paramref name="relative"/> as seen from this folder, or null when it leaves the tree.
    /// </summary>
    public SitePath? Resolve(string relative) =>
        TryParse(Value.Length == 0 ? relative : $"{Value}/{relative}", out var path) ? path : null;

    /// <summary>True when this path lies below <paramref name="folder"/>.</summary>
    public bool IsUnder(SitePath folder) =>
        folder.Value.Length == 0
            ? Value.Length > 0
            : Value.Length > folder.Value.Length && Value[folder.Value.Length] == '/'
              && Value.StartsWith(folder.Value, StringComparison.Ordinal);

    /// <summary>This path as seen from <paramref name="folder"/>, which must hold it.</summary>
    public SitePath RelativeTo(SitePath folder) =>
        IsUnder(folder)
            ? new SitePath(folder.Value.Length == 0 ? Value : Value[(folder.Value.Length + 1)..])
            : throw new ArgumentException($"{Value} is not under {folder.Value}", nameof(folder));

    public int CompareTo(SitePath other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    /// <summary>True for a path that is already as this type keeps it, like nearly all.</summary>
    private static bool IsFolded(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text is [_, ':', ..] || text.ContainsAny('\\', '\0'))
        {
            return false;
        }

        foreach (var part in text.Split('/'))
        {
            if (text[part] is "" or "." or "..")
            {
                return false;
            }
        }

        return true;
    }
}
