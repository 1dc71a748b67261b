using System.Text.RegularExpressions;

namespace Meridian.Architecture.Tests;

public partial class StyleTests
{
    private static readonly string[] EmptyWords =
        ["Manager", "Helper", "Util", "Service", "Handler", "Processor", "Info", "Data", "Base", "Common", "Core", "Impl"];

    /// <summary>Names of the glossary that hold one of those words and mean something.</summary>
    private static readonly string[] Glossary = ["BaseUrl", "StructuredData"];

    /// <summary>Types there derive from Markdig's, whose nodes and renderers are changed in place.</summary>
    private static readonly string[] MarkdigFolders = ["Parsing/Extensions/", "Parsing/Bodies/"];

    [Fact]
    public void Names_of_types_say_something()
    {
        var empty =
            from file in SourceTree.Under("generator")
            from line in file.Lines
            let name = TypeDeclaration().Match(line).Groups[1].Value
            where name.Length > 0 && WordsOf(name).Any(word => EmptyWords.Contains(word))
                && !Glossary.Any(known => name.Contains(known, StringComparison.Ordinal))
            select $"{file.Path}: {name}";
        Assert.Empty(empty);
    }

    [Fact]
    public void A_line_stops_where_a_screen_does()
    {
        var long_ =
            from file in SourceTree.Under("generator")
            from line in file.Lines
            where line.Length > 120
            select $"{file.Path}: {line.Trim()}";
        Assert.Empty(long_);
    }

    [Fact]
    public void Nobody_else_sets_what_a_type_holds()
    {
        var setters =
            from file in SourceTree.Under("generator")
            where !MarkdigFolders.Any(folder => file.Path.Contains(folder, StringComparison.Ordinal))
            from line in file.Lines
            where Setter().IsMatch(line)
            select $"{file.Path}: {line.Trim()}";
        Assert.Empty(setters);
    }

    [Fact]
    public void Methods_of_our_own_take_no_yes_or_no()
    {
        var flags =
            from file in SourceTree.Under("generator")
            from line in file.Lines
            where BooleanParameter().IsMatch(line) && !line.Contains("override", StringComparison.Ordinal)
                && !line.Contains(" record ", StringComparison.Ordinal)

                // What is made of a yes or no carries it, and is not told by it what to do.
                && !line.Contains("static Value Bool(", StringComparison.Ordinal)
            select $"{file.Path}: {line.Trim()}";
        Assert.Empty(flags);
    }

    private static IEnumerable<string> WordsOf(string name) => Word().Matches(name).Select(match => match.Value);

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(?:struct\s+|class\s+)?([A-Z]\w*)")]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\{\s*get;\s*(?:(?:internal|protected)\s+)?set;\s*\}")]
    private static partial Regex Setter();

    [GeneratedRegex(@"^\s+(?:public|internal|private|protected)\s[^=]*\w\([^)]*\bbool \w+(?:[,)]|\s=)")]
    private static partial Regex BooleanParameter();
}
