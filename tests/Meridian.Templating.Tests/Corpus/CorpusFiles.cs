namespace Meridian.Templating.Tests.Corpus;

/// <summary>The files of tests/corpus and the cases in them.</summary>
internal static class CorpusFiles
{
    public static IEnumerable<(string File, CorpusCase Case)> All()
    {
        var root = Root();
        return Directory.EnumerateFiles(root, "*.txt", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Read(file).Select(@case => (file, @case)));
    }

    public static IEnumerable<CorpusCase> Read(string file) =>
        CorpusCase.ParseAll(File.ReadAllText(Path.Combine(Root(), file)).ReplaceLineEndings("\n"));

    private static string Root()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Meridian.slnx")))
            {
                return Path.Combine(at.FullName, "tests", "corpus");
            }
        }

        throw new DirectoryNotFoundException("the corpus is not beside the tests");
    }
}
