namespace Meridian.Site.Loading;

/// <summary>Reads the tables of words and letters that are part of the program.</summary>
internal static class WordList
{
    /// <summary>The lines of an embedded text, without comments and blank lines.</summary>
    public static IReadOnlyList<string> Read(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the program lacks its table {name}");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#'))];
    }
}
