using System.Collections.Immutable;
using System.Text;

namespace Meridian.Cli.Commands;

/// <summary>The texts that new files start from. They lie in Scaffolds/ and hold `{names}` to fill in.</summary>
internal static class Scaffold
{
    private const string SiteFolder = "Scaffolds/site/";

    /// <summary>The files of a new site, by path from its root.</summary>
    public static ImmutableArray<(string Path, string Text)> Site(
        params ReadOnlySpan<(string Name, string Value)> values)
    {
        var files = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var name in typeof(Scaffold).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (name.StartsWith(SiteFolder, StringComparison.Ordinal))
            {
                // A file of that name in this folder would hold for the scaffolds themselves.
                var path = name[SiteFolder.Length..];
                files.Add((path == "gitignore" ? ".gitignore" : path, Fill(name, values)));
            }
        }

        return files.ToImmutable();
    }

    /// <summary>One scaffold, filled in.</summary>
    public static string Text(string name, params ReadOnlySpan<(string Name, string Value)> values) =>
        Fill($"Scaffolds/{name}", values);

    private static string Fill(string resource, ReadOnlySpan<(string Name, string Value)> values)
    {
        using var stream = typeof(Scaffold).Assembly.GetManifestResourceStream(resource)
                           ?? throw new InvalidOperationException($"the program lacks its {resource}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = new StringBuilder(reader.ReadToEnd().ReplaceLineEndings("\n"));
        foreach (var (name, value) in values)
        {
            text.Replace($"{{{name}}}", value);
        }

        return text.ToString();
    }
}
