namespace Meridian.Templating.Tests.Builtins;

public class MathFunctionTests
{
    [Theory]
    [InlineData("-7 | math.abs", "7")]
    [InlineData("-7.25 | math.abs", "7.25")]
    [InlineData("-3000000000 | math.abs", "3000000000")]
    [InlineData("(-2147483647 - 1) | math.abs", "2147483648")]
    [InlineData("-1.50m | math.abs", "1.50")]
    [InlineData("null | math.abs", "")]
    [InlineData("2.1 | math.ceil", "3")]
    [InlineData("-2.9 | math.ceil", "-2")]
    [InlineData("-2.1 | math.floor", "-3")]
    [InlineData("2.5 | math.round", "2")]
    [InlineData("3.5 | math.round", "4")]
    [InlineData("2.71828 | math.round 3", "2.718")]
    [InlineData("9 | math.divided_by 2", "4")]
    [InlineData("-9 | math.divided_by 2", "-5")]
    [InlineData("9 | math.divided_by 2.0", "4.5")]
    [InlineData("9 | math.divided_by 0.0", "Infinity")]
    [InlineData("9 | math.divided_by null", "")]
    [InlineData("9 | math.plus 1.5", "10.5")]
    [InlineData("9 | math.minus 10", "-1")]
    [InlineData("9 | math.times 3", "27")]
    [InlineData("9 | math.modulo 4", "1")]
    [InlineData("-9 | math.modulo 4", "-1")]
    [InlineData("null | math.times 2", "")]
    [InlineData("2147483647 | math.plus 1", "2147483648")]
    [InlineData("1234.567 | math.format 'N1'", "1,234.6")]
    [InlineData("7 | math.format '000'", "007")]
    [InlineData("0.5 | math.format 'P0'", "50 %")]
    [InlineData("null | math.format 'N1'", "")]
    [InlineData("7 | math.format null", "7")]
    [InlineData("1.5 | math.is_number", "true")]
    [InlineData("'1.5' | math.is_number", "false")]
    [InlineData("true | math.is_number", "false")]
    public void Numbers_are_reckoned_with(string code, string expected) => Calls.Give(code, expected);

    [Theory]
    [InlineData("'x' | math.abs", "`x` is not a number")]
    [InlineData("'x' | math.format 'N1'", "`x` is not a number")]
    [InlineData("1.5 | math.format 'D3'", "`D3` is not a way to write the number `1.5`")]
    [InlineData("1.5 | math.format 'N1' 'fr-FR'", "culture `fr-FR`")]
    [InlineData("1.5 | math.round 16", "16 places")]
    [InlineData("math.random 5 1", "cannot choose between 5 and 1")]
    public void Mistakes_are_told(string code, string message) => Calls.Fail(code, message);

    [Fact]
    public void What_looks_like_chance_is_the_same_in_every_render_and_differs_within_one()
    {
        const string Template = "{{ for i in 1..2; math.uuid; ' '; math.random 0 1000000; ' '; end }}";
        var first = Rendering.Of(Template);
        Assert.Equal(first, Rendering.Of(Template));
        Assert.Equal(4, first.Trim().Split(' ').Distinct().Count());
        var later = RenderOptions.Official with { BuildTime = new DateTime(2026, 7, 3) };
        Assert.NotEqual(first, Rendering.Of(Template, later));
    }

    [Fact]
    public void A_drawn_number_lies_between_its_bounds()
    {
        var drawn = Rendering.Of("{{ for i in 1..200; math.random (-2) 3; ' '; end }}").Trim().Split(' ');
        Assert.Equal(["-1", "-2", "0", "1", "2"], drawn.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_uuid_says_that_its_digits_are_its_makers_own() => Assert.Matches(
        "^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
        Rendering.Of("{{ math.uuid }}"));

    [Theory]
    [InlineData("math.uuid")]
    [InlineData("math.random 1 3")]
    public void A_theme_may_not_use_chance(string code) =>
        Calls.Fail(code, "one site must always give one output", new RenderOptions());

    [Fact]
    public void A_choice_of_one_is_no_chance() =>
        Assert.Equal("4", Rendering.Of("{{ math.random 4 5 }}", new RenderOptions()));
}
