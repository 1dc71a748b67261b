using System.Text.RegularExpressions;
using Meridian.Testing.Scenarios;

namespace Meridian.Cli.Tests.Images;

public partial class WithoutToolTests
{
    private const string Site = """
        -- content/site.yaml --
        title: Clinic
        url: https://example.org/
        -- content/static/neck.jpg image --
        jpeg 1300x900 told
        -- content/posts/a.md --
        ---
        title: A
        date: 2026-01-01
        description: About necks.
        tags: Necks
        image: /neck.jpg
        image_alt: A neck
        ---
        ![A neck](/neck.jpg)
        """;

    [Fact]
    public void Without_a_tool_everything_but_images_and_the_markup_that_names_them_is_the_same()
    {
        var (made, missing) = (Build("images made"), Build("images missing"));
        Assert.Equal(
            missing.Keys,
            made.Keys.Where(file => !file.StartsWith("output/assets/images/", StringComparison.Ordinal)));
        foreach (var (file, bytes) in missing)
        {
            Assert.Equal(Bare(bytes), Bare(made[file]));
        }
    }

    [Fact]
    public void The_tool_makes_a_difference() =>
        Assert.Contains(
            Build("images made").Keys, file => file.StartsWith("output/assets/images/", StringComparison.Ordinal));

    private static SortedDictionary<string, byte[]> Build(string images) =>
        ScenarioFiles.After($"-- surroundings --\n{images}\n{Site}");

    private static string Bare(byte[] bytes) =>
        Naming().Replace(System.Text.Encoding.Latin1.GetString(bytes), "");

    [GeneratedRegex("""<source [^>]*>\n?| srcset="[^"]*" sizes="[^"]*"| style="background-color:[^"]*"|<meta property="og:image[^>]*>\n""")]
    private static partial Regex Naming();
}
