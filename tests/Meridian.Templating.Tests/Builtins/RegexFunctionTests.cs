namespace Meridian.Templating.Tests.Builtins;

public class RegexFunctionTests
{
    [Theory]
    [InlineData(@"'(1+1)?' | regex.escape", @"\(1\+1\)\?")]
    [InlineData(@"`\(1\+1\)\?` | regex.unescape", "(1+1)?")]
    [InlineData(@"'room 12, room 7' | regex.match `room (\d+)`", "[\"room 12\", \"12\"]")]
    [InlineData(@"'room' | regex.match `\d`", "[]")]
    [InlineData(@"'ab' | regex.match `(a)(x)?(b)`", "[\"ab\", \"a\", \"\", \"b\"]")]
    [InlineData(@"'a1b2' | regex.matches `[a-z](\d)`", "[[\"a1\", \"1\"], [\"b2\", \"2\"]]")]
    [InlineData(@"'none' | regex.matches `\d`", "[]")]
    [InlineData(@"'2026-07-03' | regex.replace `(\d+)-(\d+)-(\d+)` '$3/$2/$1'", "03/07/2026")]
    [InlineData(@"'hehe' | regex.replace `(h)\1?e` 'o'", "oo")]
    [InlineData(@"'one1two22three' | regex.split `\d+`", "[\"one\", \"two\", \"three\"]")]
    [InlineData(@"'a1b' | regex.split `(\d)`", "[\"a\", \"1\", \"b\"]")]
    [InlineData("'QI' | regex.match 'qi' 'i'", "[\"QI\"]")]
    [InlineData("\"a\\nb\" | regex.replace '^' '- ' 'm'", "- a\n- b")]
    [InlineData("\"a\\nb\" | regex.match 'a.b' 's' | array.size", "1")]
    [InlineData("'ab' | regex.match 'a b # both' 'x'", "[\"ab\"]")]
    [InlineData("'ab' | regex.match 'a' options: null", "[\"a\"]")]
    public void Expressions_find_replace_and_split(string code, string expected) => Calls.Give(code, expected);

    [Theory]
    [InlineData("null | regex.match 'a'", "`regex.match` needs a text")]
    [InlineData("'a' | regex.match null", "`regex.match` needs a text")]
    [InlineData("'a' | regex.replace 'a' null", "`regex.replace` needs a text")]
    [InlineData("null | regex.escape", "`regex.escape` needs a text")]
    [InlineData("'a' | regex.match '(a'", "`(a` is not a regular expression: it breaks off at its character 3")]
    [InlineData(@"'\\x' | regex.unescape", "an escape that does not exist")]
    public void Mistakes_are_told(string code, string message) => Calls.Fail(code, message);

    [Fact]
    public void A_search_that_takes_too_long_ends_in_an_error_that_names_the_limit()
    {
        var limits = Limits.Official with { RegexTime = TimeSpan.FromMilliseconds(20) };
        Calls.Fail(
            @"'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | regex.match `^(\w+)+\1?$`",
            "longer than the 0.02 seconds",
            RenderOptions.Official with { Limits = limits });
    }
}
