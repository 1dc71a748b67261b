namespace Meridian.Templating.Tests.Corpus;

public class CorpusTests
{
    public static TheoryData<string, int> Cases()
    {
        var data = new TheoryData<string, int>();
        foreach (var (file, @case) in CorpusFiles.All())
        {
            data.Add(file, @case.Line);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_of_the_corpus_gives_what_it_says(string file, int line)
    {
        var @case = CorpusFiles.Read(file).Single(@case => @case.Line == line);
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
}
