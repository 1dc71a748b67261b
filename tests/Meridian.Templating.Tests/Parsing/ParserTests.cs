using FsCheck;
using FsCheck.Fluent;
using Meridian.Sources;
using Meridian.Templating.Tests.Lexing;

namespace Meridian.Templating.Tests.Parsing;

public class ParserTests
{
    [Fact]
    public void Parsing_never_throws_and_every_finding_lies_in_the_file() =>
        Prop.ForAll(LexerTests.Texts, text => Rendering.Parse(text).Diagnostics.All(finding =>
            finding.Location!.Span.Start >= 0 && finding.Location.Span.End <= text.Length)).QuickCheckThrowOnFailure();

    [Fact]
    public void Rendering_what_parses_never_throws() =>
        Prop.ForAll(LexerTests.Texts, text => Rendering.Try(text).Result is not null).QuickCheckThrowOnFailure();

    [Fact]
    public void The_mistakes_of_a_file_come_together()
    {
        var findings = Rendering.Parse("{{ 1 + }}\n{{ x. }}\n{{ if a }}{{ [1, }}{{ end }}").Diagnostics;
        Assert.Equal(3, findings.Length);
        Assert.All(findings, finding => Assert.Equal("MER0400", finding.Rule.Id));
    }

    [Theory]
    [InlineData("{{ if x > }}a{{ else }}b{{ end }}")]
    [InlineData("{{ for x of y }}a{{ end }}")]
    [InlineData("{{ for x in }}a{{ else }}b{{ end }}")]
    [InlineData("{{ func f(a = b); a; end }}")]
    [InlineData("{{ func 1 }}a{{ end }}")]
    [InlineData("{{ while }}a{{ end }}")]
    [InlineData("{{ case }}{{ when }}a{{ end }}", 2)]
    [InlineData("{{ with }}a{{ end }}")]
    [InlineData("{{ capture }}a{{ end }}")]
    public void A_mistake_in_the_head_of_a_block_does_not_orphan_its_end(string template, int mistakes = 1) =>
        Assert.Equal(mistakes, Rendering.Parse(template).Diagnostics.Length);

    [Fact]
    public void A_block_without_end_is_reported_where_it_begins()
    {
        var finding = Assert.Single(Rendering.Parse("ab{{ for x in y }}c").Diagnostics);
        Assert.Equal(new TextSpan(5, 3), finding.Location!.Span);
    }

    [Fact]
    public void A_misspelt_loop_variable_gets_a_suggestion() =>
        Assert.Equal("did you mean `index`?", Assert.Single(Rendering.Parse("{{ for.indx }}").Diagnostics).Help);

    [Theory]
    [InlineData("1", " + 1")]
    [InlineData("x", ".x")]
    [InlineData("x", "[0]")]
    [InlineData("1", " | f")]
    [InlineData("x", "(1)")]
    public void A_long_chain_is_a_mistake_and_not_the_end_of_the_program(string first, string link) =>
        Assert.NotEmpty(Rendering.Parse($"{{{{ {first}{Repeated(link)} }}}}").Diagnostics);

    [Fact]
    public void Deeply_nested_blocks_are_a_mistake_and_not_the_end_of_the_program() =>
        Assert.NotEmpty(Rendering.Parse(Repeated("{{ if true }}") + Repeated("{{ end }}")).Diagnostics);

    [Fact]
    public void A_chain_of_a_hundred_is_fine() =>
        Assert.Equal("101", Rendering.Of("{{ 1" + string.Concat(Enumerable.Repeat(" + 1", 100)) + " }}"));

    private static string Repeated(string text) => string.Concat(Enumerable.Repeat(text, 20_000));
}
