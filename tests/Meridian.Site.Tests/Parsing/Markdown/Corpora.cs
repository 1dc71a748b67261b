namespace Meridian.Site.Tests.Parsing.Markdown;

/// <summary>Finds the material that lies beside the repository, where there is any.</summary>
internal static class Corpora
{
    /// <summary>The path of a file or folder of the corpora; skips the test when it is not there.</summary>
    public static string Find(string relative)
    {
        var root = Environment.GetEnvironmentVariable("MERIDIAN_CORPORA") ?? BesideRepository();
        var path = root is null ? null : Path.Combine(root, "corpora", relative);
        Skip.IfNot(Path.Exists(path), $"the corpora are not here: {relative}");
        return path!;
    }

    private static string? BesideRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Meridian.slnx")))
            {
                return Path.Combine(folder.FullName, "..", "shared");
            }
        }

        return null;
    }
}
