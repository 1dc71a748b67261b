using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Meridian.Site.Json;

namespace Meridian.Site.Tests.Json;

public sealed class JsonTreeTests
{
    [Fact]
    public void Every_value_knows_its_place_in_the_text()
    {
        const string Json = "{ \"naïve\": \"é\\u00e9\", \"list\": [1, true, {\"a\": \"😀b\"}] }";
        var tree = JsonTree.Read(Json)!;
        Assert.Equal(
            ["naïve", "list"], tree.Members.Select(member => Json.Substring(member.Span.Start, member.Span.Length)));
        Assert.Equal("éé", tree["naïve"]!.Text);
        Assert.Equal("é\\u00e9", Cut(tree["naïve"]!));
        Assert.Equal(["1", "true", "{"], tree["list"]!.Items.Select(Cut));
        Assert.Equal("😀b", Cut(tree["list"]!.Items[2]["a"]!));

        string Cut(JsonTree value) => Json.Substring(value.Span.Start, value.Span.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"a\": 1,}")]
    [InlineData("{} {}")]
    [InlineData("\"\\ud800\"")]
    public void What_is_not_JSON_has_no_tree(string text) => Assert.Null(JsonTree.Read(text));

    [Theory]
    [InlineData("", 0)]
    [InlineData("[1", 2)]
    [InlineData("[1,", 2)]
    [InlineData("\uFEFF[\n  \"é\" 1]", 9)]
    [InlineData("[\"😀\", x]", 7)]
    [InlineData("[]\r\n\r\n{}", 6)]
    [InlineData("[\"\\ud800\"]", 1)]
    public void It_is_known_where_a_text_stops_being_JSON(string text, int at)
    {
        Assert.Null(JsonTree.Read(text, out var brokenAt));
        Assert.Equal(at, brokenAt);
    }

    [Fact]
    public void Nothing_makes_it_throw() =>
        Prop.ForAll<string>(text => JsonTree.Read(text ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void A_list_of_one_is_the_value_itself()
    {
        var tree = JsonTree.Read("{\"one\": 1, \"many\": [1, 2]}")!;
        Assert.Equal(JsonValueKind.Number, Assert.Single(tree["one"]!.AsList).Kind);
        Assert.Equal(2, tree["many"]!.AsList.Length);
    }
}
