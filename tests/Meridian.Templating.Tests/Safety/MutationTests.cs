using FsCheck;
using FsCheck.Fluent;
using Meridian.Sources;
using Meridian.Templating.Lexing;
using Meridian.Templating.Tests.Corpus;
using Meridian.Templating.Tests.Lexing;

namespace Meridian.Templating.Tests.Safety;

/// <summary>
/// Templates of the corpus with pieces cut out, doubled, exchanged and put in: whatever comes of it, it is read and
/// rendered to a text or an error, within its limits.
/// </summary>
public class MutationTests
{
    private const int Mutants = 3000;
    private const int MostCharacters = 20_000;

    private static readonly CorpusCase[] Cases = [.. CorpusFiles.All().Select(file => file.Case)];

    private static readonly string[] Pieces =
    [
        .. LexerTests.Pieces, " 1000000000 ", " -1 ", " 1e300 ", " null ", " this ", " empty ", "ret ", "include 'a' ",
        "while true; ", "end; ", " * ", " << ", " | array.each @", " | object.eval ", " | object.eval_template ",
        " | string.pad_left ", "[[]]", "{a: 1}", "'%'",
    ];

    private static readonly Limits Small = new()
    {
        Loops = 300,
        Steps = 20_000,
        Depth = 30,
        OutputCharacters = MostCharacters,
        RegexTime = TimeSpan.FromMilliseconds(100),
    };

    private static readonly RenderOptions[] Options =
        [new() { Limits = Small }, RenderOptions.Official with { Limits = Small }];

    private static readonly Gen<string> Mutated =
        from first in Gen.Elements(Cases)
        from second in Gen.Elements(Cases)
        from changes in Changes.ListOf(3)
        select changes.Aggregate(first.Template, (text, change) => change.Of(text, second.Template));

    private static Gen<Change> Changes =>
        from kind in Gen.Choose(0, 4)
        from at in Gen.Choose(0, 10_000)
        from length in Gen.Choose(0, 20)
        from piece in Gen.Elements(Pieces)
        select new Change(kind, at, length, piece);

    [Fact]
    public void Whatever_is_made_of_a_template_is_rendered_or_refused() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Mutants),
        Prop.ForAll(Mutated.ToArbitrary(), static template =>
        {
            foreach (var options in Options)
            {
                Holds(template, options);
            }
        }));

    [Fact]
    public void Nothing_but_signs_and_words_is_rendered_or_refused() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Mutants),
        Prop.ForAll(LexerTests.Texts, static text => Holds("{{ " + text, Options[0])));

    private static void Holds(string template, RenderOptions options)
    {
        AssertTiled(template);
        var partials = new Dictionary<string, string> { ["a"] = template };
        var (result, text) = Rendering.Try(template, options, partials);
        Assert.InRange(text.Length, 0, MostCharacters);
        Assert.All(Rendering.Parse(template).Diagnostics, diagnostic => AssertInside(diagnostic, template));
        if (result.Error is { } error)
        {
            AssertInside(error, template);
        }
    }

    private static void AssertTiled(string template)
    {
        var at = 0;
        foreach (var token in Lexer.Tokenize(template))
        {
            Assert.Equal(at, token.Start);
            at = token.End;
        }

        Assert.Equal(template.Length, at);
    }

    /// <summary>What is told points into the template, or into a text that it gave to `object.eval`.</summary>
    private static void AssertInside(Diagnostic diagnostic, string template)
    {
        Assert.NotNull(diagnostic.Location);
        if (diagnostic.Location.Path.Value is "page" or "a")
        {
            Assert.InRange(diagnostic.Location.Span.Start, 0, template.Length);
            Assert.InRange(diagnostic.Location.Span.End, diagnostic.Location.Span.Start, template.Length);
        }
    }

    /// <summary>One way to change a text, which may take pieces of another.</summary>
    private sealed record Change(int Kind, int At, int Length, string Piece)
    {
        public string Of(string text, string other)
        {
            var start = At % (text.Length + 1);
            var end = Math.Min(text.Length, start + Length);
            var taken = At % (other.Length + 1);
            return Kind switch
            {
                0 => text.Remove(start, end - start),
                1 => text.Insert(end, text[start..end]),
                2 => text.Insert(start, Piece),
                3 => text.Remove(start, end - start).Insert(start, Piece),
                _ => text.Insert(start, other[taken..Math.Min(other.Length, taken + (3 * Length))]),
            };
        }
    }
}
