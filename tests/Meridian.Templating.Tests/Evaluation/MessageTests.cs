using Meridian.Sources;
using Meridian.Templating.Values;

namespace Meridian.Templating.Tests.Evaluation;

/// <summary>What authors are told of the mistakes they make: where, what, and what to do.</summary>
public class MessageTests
{
    private static readonly KeyValuePair<string, Value>[] Model =
    [
        new("page", Value.Object(ScriptObject.Of([new("title", Value.Text("Neck")), new("kind", Value.Text("post"))]))),
        new("posts", Value.List(new ScriptArray([Value.Int(1), Value.Int(2)]))),
    ];

    [Theory]
    [InlineData("{{ if page.kind = 'post' }}x{{ end }}", 16, "`=` cannot stand here", "`==` compares")]
    [InlineData("{{ x = y = 1 }}", 9, "`=` cannot stand here", "`==` compares")]
    [InlineData("{{ for x in posts }}{{ x }}{{ endfor }}", 3, "this `for` has no `end`", "writes `endfor` as `end`")]
    [InlineData("{{ for x in posts }}{{ x }}", 3, "this `for` has no `end`", "put `{{ end }}` where it stops")]
    [InlineData("{{ unless page }}x{{ end }}", 21, "there is nothing here for this `end`", "`unless` as `if !`")]
    [InlineData("{{ page.title }\n<p>{{ page.kind }}</p>", 14, "one `}` ends no code", "write `}}`")]
    [InlineData("{{ \"title }}", 3, "this text is never closed", "put the same quote behind it")]
    [InlineData("{{ x = [1, 2 }}", 13, "the code ends too early", "`,` or `]` is expected here")]
    public void A_slip_of_the_pen_is_told_once_with_what_to_do(string template, int at, string message, string help)
    {
        var finding = Assert.Single(Rendering.Parse(template).Diagnostics);
        Assert.Equal(at, finding.Location!.Span.Start);
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Contains(help, finding.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page.title and page.kind", 3, "`page.title` is text and cannot be called", "`and` as `&&`")]
    [InlineData("page.title page.kind", 3, "`page.title` is text and cannot be called", "an operator between two values")]
    [InlineData("page.title | upcase", 16, "there is no function `upcase`", "did you mean `string.upcase`?")]
    [InlineData("posts | size", 11, "there is no function `size`", "`array.size` or `object.size` or `string.size`")]
    [InlineData("page.title | strip_html", 16, "there is no function `strip_html`", "as `html.strip`")]
    [InlineData("page.title | string.upcas", 16, "`string` has no `upcas`", "did you mean `upcase`?")]
    [InlineData("page.title.upcase()", 3, "text has no `upcase`", "did you mean `string.upcase`?")]
    [InlineData("posts.length", 3, "a list has no `length`", "as `.size`")]
    [InlineData("if page.title; elseif page.kind; end", 18, "there is no function `elseif`", "as `else if`")]
    [InlineData("x = nil", 7, "nothing here is called `nil`", "as `null`")]
    [InlineData("posts | array.map(name)", 21, "nothing here is called `name`", "in quotes: `\"name\"`")]
    [InlineData("posts | array.sort date", 11, "`date` is an object of functions", "in quotes: `\"date\"`")]
    [InlineData("page.title | date.to_string '%Y'", 16, "`Neck` is not a date", "`date.parse` makes a date")]
    [InlineData("page.title - 1", 3, "does not work between text and a number", "string.to_int")]
    [InlineData("for i in 0..posts.size-1; end", 12, "between a list and a number", "`..` binds tighter")]
    public void A_mistaken_word_is_told_with_the_one_that_was_meant(string code, int at, string message, string help)
    {
        var error = Rendering.ErrorOf($"{{{{ {code} }}}}", new RenderOptions(), null, Model);
        Assert.Equal(at, error.Location!.Span.Start);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Contains(help, error.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("func greet(name); name; end; greet", "`greet` wants 1 argument, and 0 are given")]
    [InlineData("func greet(name, hour = 1); name; end; greet 1 2 3", "`greet` wants at most 2 arguments, and 3 are given")]
    [InlineData("'a' | string.replace 'b'", "`string.replace` wants 3 arguments, and 2 are given")]
    [InlineData("string.slice", "`string.slice` wants at least 2 arguments, and 0 are given")]
    public void A_call_with_too_few_or_too_many_arguments_names_the_function(string code, string message) =>
        Assert.Equal(message, Rendering.ErrorOf($"{{{{ {code} }}}}").Message);

    [Fact]
    public void A_mistake_in_the_arguments_of_a_function_is_told_in_the_file_that_calls_it()
    {
        var error = Rendering.ErrorOf(
            "{{ include 'functions' }}{{ greet 1 2 }}",
            partials: new() { ["functions"] = "{{ func greet(name) }}Hi {{ name }}{{ end }}" });
        Assert.Equal(("page", new TextSpan(28, 9)), (error.Location!.Path.Value, error.Location.Span));
        Assert.Empty(error.Related);
    }

    [Fact]
    public void The_mistakes_of_a_file_come_together()
    {
        var findings = Rendering.Parse("{{ end }}\n{{ page.title }\n{{ if }}{{ end }}\n{{ [1, }}\n").Diagnostics;
        Assert.Equal([3, 24, 32, 51], findings.Select(finding => finding.Location!.Span.Start).ToArray());
    }

    [Fact]
    public void Liquid_is_told_once_and_not_where_readers_are_to_see_it()
    {
        var finding = Assert.Single(Rendering.Parse("a {% for x in y %}{{ 1 }}{%- endfor -%}").Diagnostics);
        Assert.Equal(("MER0408", 2), (finding.Rule.Id, finding.Location!.Span.Start));
        Assert.Empty(Rendering.Parse("{%{ {% for %} }%} 100{% or {%} {% 5 %}").Diagnostics);
    }
}
