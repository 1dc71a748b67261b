using Meridian.Cli.Disk;

namespace Meridian.Cli.Tests.Disk;

public sealed class OutputPlaceTests
{
    [Theory]
    [InlineData("/", "the root of the disk")]
    [InlineData("/home/ana", "your home folder")]
    [InlineData("/home/ana/", "your home folder")]
    [InlineData("/home", "your home folder, or holds it")]
    [InlineData("/srv/site", "the site folder")]
    [InlineData("/srv", "the site folder, or holds it")]
    [InlineData("/srv/site/output/..", "the site folder")]
    [InlineData("/srv/site/content", "the content folder")]
    [InlineData("/srv/site/content/public", "the content folder")]
    [InlineData("/srv/site/themes/", "the themes folder")]
    public void A_folder_that_means_something_else_is_refused(string output, string because)
    {
        var problem = new OutputPlace(output, "/srv/site", "/home/ana").Problem();

        Assert.NotNull(problem);
        Assert.Equal("MER0040", problem.Rule.Id);
        Assert.Contains(because, problem.Message, StringComparison.Ordinal);
        Assert.Contains($"`{output}`", problem.Message, StringComparison.Ordinal);
        Assert.NotNull(problem.Help);
    }

    [Theory]
    [InlineData("/srv/site/output")]
    [InlineData("/srv/site/content-built")]
    [InlineData("/srv/site2")]
    [InlineData("/srv/sit")]
    [InlineData("/home/ana/www")]
    [InlineData("/home/ana2")]
    public void A_folder_of_its_own_is_fine(string output) =>
        Assert.Null(new OutputPlace(output, "/srv/site", "/home/ana").Problem());

    [Fact]
    public void A_site_in_the_home_folder_may_be_built_there() =>
        Assert.Null(new OutputPlace("/home/ana/output", "/home/ana", "/home/ana").Problem());

    [Fact]
    public void No_home_folder_is_no_problem() => Assert.Null(new OutputPlace("/www", "/srv/site", "").Problem());
}
