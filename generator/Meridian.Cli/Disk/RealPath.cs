namespace Meridian.Cli.Disk;

/// <summary>Where a path really leads once every link on the way is followed.</summary>
internal static class RealPath
{
    /// <summary>As many as Linux follows before it calls them a loop.</summary>
    private const int MostLinks = 40;

    /// <summary>
    /// The absolute path without links; null when they lead in a circle. What does not exist is taken as it is written.
    /// </summary>
    public static string? Of(string path)
    {
        var absolute = Path.GetFullPath(path);
        var real = Path.GetPathRoot(absolute)!; // an absolute path has a root
        var rest = new Stack<string>();
        PushParts(rest, absolute[real.Length..]);
        var links = 0;

        while (rest.TryPop(out var part))
        {
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            var next = Path.Join(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
            }
            else if (++links > MostLinks)
            {
                return null;
            }
            else
            {
                var root = Path.IsPathFullyQualified(target) ? Path.GetPathRoot(target)! : "";
                real = root.Length > 0 ? root : real;
                PushParts(rest, target[root.Length..]);
            }
        }

        return Path.TrimEndingDirectorySeparator(real);
    }

    /// <summary>True when a path is a folder or lies below it. Both are absolute.</summary>
    public static bool IsAtOrUnder(string path, string folder)
    {
        var inside = Path.TrimEndingDirectorySeparator(folder);
        return path.StartsWith(inside, NameComparison)
            && (path.Length == inside.Length
                || Path.EndsInDirectorySeparator(inside)
                || path[inside.Length] == Path.DirectorySeparatorChar);
    }

    /// <summary>How names are compared: macOS and Windows keep the case of a name, and find it by any.</summary>
    public static StringComparison NameComparison { get; } =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>How sets of names are kept, by <see cref="NameComparison"/>.</summary>
    public static StringComparer Names { get; } = StringComparer.FromComparison(NameComparison);

    private static void PushParts(Stack<string> rest, string path)
    {
        var parts = path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar]);
        foreach (var part in parts.Reverse().Where(part => part is not ("" or ".")))
        {
            rest.Push(part);
        }
    }
}
