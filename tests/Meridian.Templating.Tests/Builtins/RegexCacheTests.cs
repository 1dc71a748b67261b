using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Meridian.Templating.Builtins;

namespace Meridian.Templating.Tests.Builtins;

public class RegexCacheTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    [Fact]
    public void An_expression_is_made_once() => Assert.Same(
        RegexCache.Get("a+", RegexOptions.None, Limit),
        RegexCache.Get("a+", RegexOptions.None, Limit));

    [Fact]
    public void Repetitions_inside_of_repetitions_do_not_explode()
    {
        var regex = RegexCache.Get("^(a+)+$", RegexOptions.None, Limit);
        Assert.DoesNotMatch(regex, new string('a', 5000) + "b");
    }

    [Theory]
    [InlineData(@"(\w)\1", "book", "oo")]
    [InlineData("(?<=£)[0-9]+", "£45", "45")]
    public void Look_around_and_back_references_work(string pattern, string text, string expected) =>
        Assert.Equal(expected, RegexCache.Get(pattern, RegexOptions.None, Limit).Match(text).Value);

    [Fact]
    public void Matching_without_backtracking_finds_the_same_groups() =>
        Prop.ForAll(Cases().ToArbitrary(), static sample =>
        {
            var (pattern, text) = sample;
            return Describe(RegexCache.Get(pattern, RegexOptions.None, Limit), text)
                == Describe(new Regex(pattern, RegexOptions.None, Limit), text);
        }).QuickCheckThrowOnFailure();

    private static string Describe(Regex regex, string text) => string.Join(';', regex.Matches(text).Select(match =>
        string.Join(',', match.Groups.Values.Select(group => $"{group.Index}:{group.Value}"))));

    private static Gen<(string Pattern, string Text)> Cases()
    {
        var pattern = Pattern(3);
        var text = Gen.Elements('a', 'b', 'c').ListOf().Select(static letters => string.Concat(letters));
        return pattern.SelectMany(_ => text, static (made, sample) => (made, sample));
    }

    private static Gen<string> Pattern(int depth)
    {
        var letter = Gen.Elements("a", "b", "c", "[ab]", ".", "^", "$", @"\b");
        if (depth == 0)
        {
            return letter;
        }

        var inner = Pattern(depth - 1);
        var suffix = Gen.Elements("*", "+", "?", "*?", "+?", "??", "{1,2}");
        return Gen.OneOf(
            letter,
            inner.SelectMany(_ => inner, static (left, right) => left + right),
            inner.SelectMany(_ => inner, static (left, right) => $"({left}|{right})"),
            inner.SelectMany(_ => suffix, static (part, times) => $"({part}){times}"));
    }
}
