namespace Meridian.Templating.Tests.Corpus;

public class CorpusTests
{
    public static TheoryData<string> Cases()
    {
        var data = new TheoryData<string>();
        var root = Root();
        foreach (var file in Directory.EnumerateFiles(root, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            data.Add(Path.GetRelativePath(root, file).Replace('\\', '/'));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_of_the_corpus_gives_what_it_says(string file)
    {
        var @case = CorpusCase.Parse(File.ReadAllText(Path.Combine(Root(), file)).ReplaceLineEndings("\n"));
        var options = @case.Options.Trim() == "strict" ? new RenderOptions() : RenderOptions.Official;
        var (result, text) = Rendering.Try(@case.Template, options, @case.Partials, @case.Values());
        if (@case.Error is { } expected)
        {
            Assert.NotNull(result.Error);
            Assert.Equal(expected.Trim(), result.Error.Message);
        }
        else
        {
            Assert.Null(result.Error);
            Assert.Equal(@case.Output, text);
        }
    }

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
