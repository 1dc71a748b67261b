namespace Meridian.Architecture.Tests;

/// <summary>The repository's own C# files, read as text.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    /// <summary>Every C# file below a folder of the repository, without what builds leave behind.</summary>
    public static IEnumerable<CodeFile> Under(string folder) => Directory
        .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        .Select(file => new CodeFile(Path.GetRelativePath(Root, file).Replace('\\', '/'), File.ReadAllLines(file)))
        .Where(file => !file.Path.Contains("/bin/", StringComparison.Ordinal) && !file.Path.Contains(
            "/obj/", StringComparison.Ordinal))
        .OrderBy(file => file.Path, StringComparer.Ordinal);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Meridian.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("the tests do not run inside the repository");
    }
}

/// <summary>A C# file.</summary>
internal sealed record CodeFile(string Path, string[] Lines)
{
    public string Folder => Path[..Path.LastIndexOf('/')];

    public string? Namespace => Lines
        .Where(line => line.StartsWith("namespace ", StringComparison.Ordinal))
        .Select(line => line["namespace ".Length..].TrimEnd(';', ' '))
        .FirstOrDefault();

    public IEnumerable<string> Usings => Lines
        .Where(line => line.StartsWith("using Meridian.", StringComparison.Ordinal))
        .Select(line => line["using ".Length..].TrimEnd(';', ' '));
}
