namespace Meridian.Cli.Tests.Disk;

/// <summary>Shows a folder as its readers see it.</summary>
internal static class SiteOnDisk
{
    /// <summary>Every file as `path=text`, sorted, without the manifest; links are not followed.</summary>
    public static List<string> Show(string folder)
    {
        var all = new EnumerationOptions
        {
            AttributesToSkip = FileAttributes.ReparsePoint,
            RecurseSubdirectories = true,
        };
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*", all)
                .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), File: file))
                .Where(file => file.Path != ".meridian-manifest")
                .Select(file => $"{file.Path}={File.ReadAllText(file.File)}")
                .Order(StringComparer.Ordinal)]
            : [];
    }
}
