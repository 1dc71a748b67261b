using System.Text.RegularExpressions;

namespace Meridian.Site.Tests.Themes;

/// <summary>The files of the default theme, as they lie in the repository.</summary>
internal static partial class StillwaterFiles
{
    public static string Styles { get; } = Read("assets/site.css");

    public static string Settings { get; } = Read("theme.yaml");

    /// <summary>Every template with its path in the theme.</summary>
    public static IReadOnlyDictionary<string, string> Templates { get; } = Directory
        .EnumerateFiles(Folder(), "*.sbn-html", SearchOption.AllDirectories)
        .ToDictionary(
            path => Path.GetRelativePath(Folder(), path).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Folder(), path)).ReplaceLineEndings("\n");

    /// <summary>The colours that theme.yaml gives for `light` or `dark`, by name.</summary>
    public static IReadOnlyDictionary<string, string> Colours(string scheme)
    {
        var block = Regex.Match(Settings, $"(?m)^    {scheme}:\n((?:      .*\n)+)").Groups[1].Value;
        return TokenLine()
            .Matches(block)
            .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value, StringComparer.Ordinal);
    }

    /// <summary>The words that a language's file says, by name.</summary>
    public static IReadOnlyDictionary<string, string> Words(string language) => WordLine()
        .Matches(Read($"i18n/{language}.yaml"))
        .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value, StringComparer.Ordinal);

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Meridian.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(
            folder?.FullName ?? throw new DirectoryNotFoundException("the tests do not lie in the repository"),
            "themes", "stillwater");
    }

    [GeneratedRegex("""(?m)^      ([a-z-]+): "(#[0-9a-f]{6})"$""")]
    private static partial Regex TokenLine();

    [GeneratedRegex("(?m)^([a-z_]+): (.+)$")]
    private static partial Regex WordLine();
}
