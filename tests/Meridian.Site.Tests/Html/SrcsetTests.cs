using Meridian.Site.Html;

namespace Meridian.Site.Tests.Html;

public class SrcsetTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" , ,", "")]
    [InlineData("a", "a@0")]
    [InlineData("a 1x", "a@0")]
    [InlineData("a 1x, b 2x", "a@0 b@6")]
    [InlineData("a 1x,b 2x", "a@0 b@5")]
    [InlineData("a, b", "a@0 b@3")]
    [InlineData("a,b", "a,b@0")]
    [InlineData("\n a  300w,\n b  600w,\n ", "a@2 b@12")]
    [InlineData("data:image/png;base64,AA== 1x, b 2x", "data:image/png;base64,AA==@0 b@31")]
    [InlineData("a (x,y) 1x, b", "a@0 b@12")]
    [InlineData("a bad descriptors here, b", "a@0 b@24")]
    public void A_set_of_sources_is_split_as_browsers_split_it(string value, string expected) => Assert.Equal(
        expected, string.Join(' ', Srcset.Candidates(value).Select(found => $"{found.Url}@{found.Start}")));
}
