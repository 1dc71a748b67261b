namespace Meridian.Site.Tests;

/// <summary>Finds material that lies beside the repository, and the repository's own sample site.</summary>
internal static class Corpora
{
    /// <summary>The folder that holds the solution; null when the tests run somewhere else.</summary>
    public static string? Repository
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Meridian.slnx")))
                {
                    return folder.FullName;
                }
            }

            return null;
        }
    }

    /// <summary>A folder of real material; the test is skipped where it is absent.</summary>
    public static string Folder(string name)
    {
        var root = Environment.GetEnvironmentVariable("MERIDIAN_CORPORA")
            ?? (Repository is { } repository ? Path.Combine(repository, "..", "shared", "corpora") : "");
        var folder = Path.Combine(root, name);
        Skip.IfNot(root.Length > 0 && Directory.Exists(folder), $"the corpus {name} is not here");
        return folder;
    }

    /// <summary>The text files of a folder and all below it, with the given endings, in order.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => endings.Contains(Path.GetExtension(file), StringComparer.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(folder, file), File.ReadAllBytes(file)));
}
