using Meridian.Site.Yaml;
using Meridian.Sources;

namespace Meridian.Site.Tests.Yaml;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("a: 1\nb: two words\n", "{a: 1, b: two words}")]
    [InlineData("a: 1\r\nb:\r\n  - x\r\n  - y\r\n", "{a: 1, b: [x, y]}")]
    [InlineData("a: |\r\n  one\r\n  two\r\nb: 2", "{a: one\\ntwo\\n, b: 2}")]
    [InlineData("\uFEFFa: 1\nb: 2", "{a: 1, b: 2}")]
    [InlineData("a:\t1\nb:\u00A0x\u00A0y\n", "{a: 1, b: x y}")]
    [InlineData("list:\n\t- x\n\t- y\n", "{list: [x, y]}")]
    [InlineData("a: ~\nb:\nc: null\nd: ''\ne: \"null\"", "{a: ~, b: ~, c: ~, d: , e: null}")]
    [InlineData("a: &n [x]\nb: *n", "{a: [x], b: [x]}")]
    [InlineData("a: &n {x: 1, y: 2}\nb:\n  <<: *n\n  y: 3", "{a: {x: 1, y: 2}, b: {y: 3, x: 1}}")]
    [InlineData("- a\n- - b\n  - c", "[a, [b, c]]")]
    [InlineData("a: line one\u2028b: still one", "{a: line one b: still one}")]
    [InlineData("---\na: 1", "{a: 1}")]
    [InlineData("", "nothing")]
    [InlineData("# only a comment", "nothing")]
    [InlineData("url: https://example.org:80/a#b", "{url: https://example.org:80/a#b}")]
    [InlineData("a: \"one\ntwo three\n:four: five\"\nb: 2", "{a: one two three :four: five, b: 2}")]
    public void Yaml_is_read_into_nodes(string yaml, string expected)
    {
        var reading = Read(yaml);
        Assert.Equal(expected, YamlPrinter.Print(reading.Root));
        Assert.True(reading.IsWhole);
        Assert.DoesNotContain(reading.Diagnostics, d => d.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("title: Neck pain: what helps", "{title: Neck pain: what helps}")]
    [InlineData("title: Neck pain: what helps: a guide # note", "{title: Neck pain: what helps: a guide}")]
    [InlineData("summary: The following:", "{summary: The following:}")]
    [InlineData("- title: Neck: why\n  n: 1", "[{title: Neck: why, n: 1}]")]
    [InlineData("title: “Neck pain: what helps”", "{title: Neck pain: what helps}")]
    [InlineData("title: ‘Dee’s pain: what helps’ # x", "{title: Dee’s pain: what helps}")]
    [InlineData("title: \"Neck pain”", "{title: Neck pain}")]
    [InlineData("“title”: x", "{title: x}")]
    [InlineData("tags: [“Back pain”, ‘Qi’]", "{tags: [Back pain, Qi]}")]
    [InlineData("title: “Qi” and “Blood”", "{title: “Qi” and “Blood”}")]
    [InlineData("title: “Qi” explained: a guide", "{title: “Qi” explained: a guide}")]
    [InlineData("title: \"Qi\" explained", "{title: \"Qi\" explained}")]
    [InlineData("title: 'Qi': explained", "{title: 'Qi': explained}")]
    [InlineData("title: [Guest post] How to sit", "{title: [Guest post] How to sit}")]
    [InlineData("title: @home exercises", "{title: @home exercises}")]
    [InlineData("title: *Important* news", "{title: *Important* news}")]
    [InlineData("title: 50% off\ncode: %x", "{title: 50% off, code: %x}")]
    [InlineData("text: |\n  a: b: c\n  “x”\nb: c", "{text: a: b: c\\n“x”\\n, b: c}")]
    [InlineData("text: \"a\n  b: c: d\"\nb: c", "{text: a b: c: d, b: c}")]
    public void What_can_only_be_meant_one_way_is_understood(string yaml, string expected)
    {
        var reading = Read(yaml);
        Assert.Equal(expected, YamlPrinter.Print(reading.Root));
        Assert.All(reading.Diagnostics, d => Assert.Equal(Severity.Note, d.Severity));
    }

    [Fact]
    public void Each_kind_of_slip_is_noted_once_and_at_its_place()
    {
        var reading = Read("title: Neck: why\ndescription: Back: why\nsummary: “x”\nimage_alt: “y”");
        Assert.Equal(
            ["1:8 the colon inside `Neck: why` is read as part of the text", "3:10 the curly quotes around “x” are read as straight ones"],
            Findings("title: Neck: why\ndescription: Back: why\nsummary: “x”\nimage_alt: “y”"));
        Assert.All(reading.Diagnostics, d => Assert.Equal("yaml-slip", d.Rule.Name));
        Assert.NotNull(reading.Diagnostics[0].Help);
    }

    [Fact]
    public void Correct_yaml_is_not_noted() => Assert.Empty(Findings(
        "title: \"Neck: why\"\nurl: https://example.org\ntext: |\n  a: b: c\n# x: y: z\nlist: [a, \"b: c\"]\nmap: {a: b}"));

    [Theory]
    [InlineData("a: 1\ntitle:Neck pain\nb: 2", "2:1 there is no space after the colon in `title:Neck pain`")]
    [InlineData("a: 1\ntitle: \"Neck pain\nb: 2", "2:8 the quote that opens here is never closed: `\"Neck pain`")]
    [InlineData("a: 1\ntitle: 'Neck pain\nb: 2", "2:8 the quote that opens here is never closed: `'Neck pain`")]
    [InlineData("a: 1\ntags: [x, y\nb: 2", "2:7 the `[` that opens here is never closed")]
    [InlineData("a: 1\nb:\n    c: 1\n  d: 2\ne: 3", "4:1 this line is indented differently from the line above")]
    [InlineData("a:\n    b: 1\n\tc: 2\n", "3:1 this line is indented with a tab")]
    [InlineData("a: 1\njust some words\nb: 2", "2:1 `just some words` has no name before it")]
    [InlineData("a: *b", "1:4 `*b` stands for something that is not in this text")]
    [InlineData("a: 1\na: 2", "2:1 `a` is written twice")]
    [InlineData("a: 1\n---\nb: 2", "2:1 a second document starts here, and only the first is read")]
    public void What_cannot_be_read_is_one_finding_at_its_line(string yaml, string expected)
    {
        Assert.Equal([expected], Findings(yaml));
        Assert.All(Read(yaml).Diagnostics, d => Assert.True(d.Severity == Severity.Error && d.Help is not null));
    }

    [Fact]
    public void Everything_before_a_break_is_kept()
    {
        var reading = Read("a: 1\nb:\n  - x\n  - y\nc: \"open\nd: 2");
        Assert.False(reading.IsWhole);
        Assert.Equal("{a: 1, b: [x, y]}", YamlPrinter.Print(reading.Root));
    }

    [Fact]
    public void A_duplicate_names_both_places()
    {
        var finding = Assert.Single(Read("a: 1\nb: 2\na: 3").Diagnostics);
        Assert.Equal("duplicate-key", finding.Rule.Name);
        Assert.Equal(new TextSpan(10, 1), finding.Location?.Span);
        Assert.Equal(new TextSpan(0, 1), Assert.Single(finding.Related).Location?.Span);
    }

    [Fact]
    public void Spans_are_those_of_the_file_as_stored()
    {
        const string text = "\uFEFFa: “curly: x”\r\nb:\u00A0[one,\ttwo]\r\nc:\r\n  d: e\r\n";
        var source = new SourceText(SitePath.Of("x.yaml"), text);
        var map = Assert.IsType<YamlMap>(YamlReader.Read(source).Root);
        Assert.Equal("“curly: x”", Slice(map["a"]));
        Assert.Equal("[one,\ttwo]", Slice(map["b"]));
        Assert.Equal("two", Slice(Assert.IsType<YamlList>(map["b"]).Items[1]));
        Assert.Equal("d: e", Slice(map["c"]));

        string Slice(YamlNode? node) => source.Slice(node?.Span ?? default).ToString();
    }

    [Fact]
    public void Spans_of_a_region_are_those_of_the_file()
    {
        var source = new SourceText(SitePath.Of("x.md"), "---\na: b\n---\nc: d");
        var map = Assert.IsType<YamlMap>(YamlReader.Read(source, TextSpan.FromBounds(4, 9)).Root);
        Assert.Equal(new TextSpan(7, 1), map["a"]?.Span);
        Assert.Null(map["c"]);
    }

    [Fact]
    public void Nesting_ends_at_sixty_four_levels()
    {
        Assert.Empty(Findings(new string('[', 64) + new string(']', 64)));
        Assert.Equal("yaml-limit", Assert.Single(Read(new string('[', 100_000)).Diagnostics).Rule.Name);
    }

    [Fact]
    public void Copies_of_copies_are_refused_before_they_fill_the_memory()
    {
        var lines = Enumerable.Range(1, 20).Select(
            i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]");
        var reading = Read("a0: &a0 x\n" + string.Join('\n', lines));
        Assert.Equal("yaml-limit", Assert.Single(reading.Diagnostics).Rule.Name);
    }

    [Fact]
    public void An_alias_inside_its_own_anchor_is_not_followed() =>
        Assert.Equal(["1:8 `*x` stands for something that is not in this text"], Findings("a: &x [*x]"));

    private static YamlReading Read(string yaml) => YamlReader.Read(new SourceText(SitePath.Of("x.yaml"), yaml));

    private static IEnumerable<string> Findings(string yaml)
    {
        var source = new SourceText(SitePath.Of("x.yaml"), yaml);
        return YamlReader.Read(source).Diagnostics.Select(d =>
        {
            var position = source.PositionOf(d.Location?.Span.Start ?? 0);
            return $"{position.Line}:{position.Column} {d.Message}";
        });
    }
}
