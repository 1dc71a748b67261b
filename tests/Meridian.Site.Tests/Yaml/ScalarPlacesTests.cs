using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Meridian.Site.Yaml;
using Meridian.Sources;

namespace Meridian.Site.Tests.Yaml;

public sealed class ScalarPlacesTests
{
    [Theory]
    [InlineData("a: see the fees page", "fees", "fees")]
    [InlineData("a: see\n  the\n  fees page", "fees", "fees")]
    [InlineData("a: 'it''s the fees'", "it's", "it''s")]
    [InlineData("a: \"a \\\"b\\\" fees\"", "\"b\"", "\\\"b\\\"")]
    [InlineData("a: \"\\\"\"", "\"", "\\\"")]
    [InlineData("a: ''''''", "''", "''''")]
    [InlineData("a: \"tab\\tfees\\n\\x41\\u0042\"", "AB", "\\x41\\u0042")]
    [InlineData("a: \"one \\\n   two fees\"", "two", "two")]
    [InlineData("a: \"one\\\n   \\ two fees\"", "fees", "fees")]
    [InlineData("a: |\n  one\n\n  see fees\n", "fees", "fees")]
    [InlineData("a: >-\n  one\n  two\n\n    three fees\n", "fees", "fees")]
    [InlineData("a: |2-  # how it is kept\n    one\n  fees", "fees", "fees")]
    [InlineData("a: “the fees: here”", "fees:", "fees:")]
    [InlineData("a: Neck pain: what fees", "pain: what", "pain: what")]
    [InlineData("a: x\u00A0y fees", "y", "y")]
    [InlineData("a: |\r\n  one\r\n  fees\r\n", "fees", "fees")]
    [InlineData("a: \"x\u0007y\"", "y", "y")]
    public void A_part_of_a_text_is_found_where_it_is_written(string yaml, string part, string stored)
    {
        var source = new SourceText(SitePath.Of("a.yaml"), yaml);
        var scalar = Scalar(source);
        var at = scalar.Text.IndexOf(part, StringComparison.Ordinal);
        var found = ScalarPlaces.Of(source, scalar.Span, scalar.Text).Find(new TextSpan(at, part.Length));
        Assert.Equal(stored, source.Slice(found).ToString());
    }

    [Theory]
    [InlineData("b: &x the fees\na: *x")]
    [InlineData("a: \"\\U0001F600 fees\"")]
    public void A_text_that_stands_otherwise_in_the_file_is_found_as_a_whole(string yaml)
    {
        var source = new SourceText(SitePath.Of("a.yaml"), yaml);
        var scalar = Scalar(source);
        Assert.Equal(scalar.Span, ScalarPlaces.Of(source, scalar.Span, scalar.Text).Find(new TextSpan(0, 1)));
    }

    [Fact]
    public void An_empty_part_and_one_beyond_the_end_have_places_too()
    {
        var source = new SourceText(SitePath.Of("a.yaml"), "a: 'one'");
        var places = ScalarPlaces.Of(source, Scalar(source).Span, "one");
        Assert.Equal(new TextSpan(5, 0), places.Find(new TextSpan(1, 0)));
        Assert.Equal(new TextSpan(3, 5), places.Find(new TextSpan(3, 0)));
        Assert.Equal(new TextSpan(5, 2), places.Find(new TextSpan(1, 9)));
    }

    [Fact]
    public void Every_character_of_a_quoted_text_is_found() => Prop.ForAll<string>(text =>
    {
        var printable = string.Concat((text ?? "").Where(c => c is >= ' ' and < '\u007F' || c is 'é' or '针'));
        var source = new SourceText(SitePath.Of("a.yaml"), $"x: 1\na: \"{Escaped(printable)}\"\n");
        var scalar = Scalar(source);
        var places = ScalarPlaces.Of(source, scalar.Span, scalar.Text);
        for (var i = 0; i < scalar.Text.Length; i++)
        {
            var stored = source.Slice(places.Find(new TextSpan(i, 1))).ToString();
            Assert.Equal(Escaped(scalar.Text[i].ToString(CultureInfo.InvariantCulture)), stored);
        }
    }).QuickCheckThrowOnFailure();

    private static string Escaped(string text) => new StringBuilder(text)
        .Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("é", "\\u00e9").ToString();

    private static YamlScalar Scalar(SourceText source) =>
        (YamlScalar)((YamlMap)YamlReader.Read(source).Root!)["a"]!; // each text here has a value under that name
}
