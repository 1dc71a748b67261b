namespace Meridian.Templating.Tests.Corpus;

/// <summary>The files of tests/corpus and the cases in them.</summary>
internal static class CorpusFiles
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "corpus");

    public static IEnumerable<(string File, CorpusCase Case)> All()
    {
        return Directory.EnumerateFiles(Folder, "*.txt", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Read(file).Select(@case => (file, @case)));
    }

    public static IEnumerable<CorpusCase> Read(string file) =>
        CorpusCase.ParseAll(File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n"));
}
