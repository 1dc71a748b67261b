using Meridian.Templating.Builtins;
using Meridian.Templating.Evaluation;
using Meridian.Templating.Lexing;
using Meridian.Templating.Parsing;
using Meridian.Templating.Syntax;

namespace Meridian.Templating.Tests.Corpus;

/// <summary>Whatever the language has, the corpus shows.</summary>
public class CoverageTests
{
    /// <summary>Not of the language: a lone `&amp;`, and what means nothing.</summary>
    private static readonly TokenKind[] Foreign = [TokenKind.Invalid, TokenKind.Ampersand];

    private static readonly List<List<(TokenKind Kind, string Text)>> Codes =
        [.. CorpusFiles.All().SelectMany(file => file.Case.Partials.Values.Append(file.Case.Template)).Select(Code)];

    [Fact]
    public void Every_function_of_a_builtin_object_has_a_case() =>
        AssertNone(BuiltinTable.Groups
            .SelectMany(group => group.Names, (group, name) => (group.Name, name))
            .Where(member => !IsShown(member.Name, ".", member.name))
            .Select(member => $"{member.Name}.{member.name}"));

    [Fact]
    public void Every_name_that_all_templates_know_has_a_case() =>
        AssertNone(BuiltinTable.Names.Where(name => !IsShown(name)));

    [Fact]
    public void Every_word_of_the_language_has_a_case() =>
        AssertNone(Parser.Words
            .Concat(["do", "in", "limit", "offset", "cols", "reversed", "null", "true", "false", "this"])
            .Where(word => !IsShown(word)));

    [Fact]
    public void Every_member_of_a_loop_has_a_case() =>
        AssertNone(
            from loop in new[] { LoopKind.For, LoopKind.While, LoopKind.TableRow }
            let word = loop switch
            {
                LoopKind.For => "for",
                LoopKind.TableRow => "tablerow",
                _ => "while",
            }
            from name in LoopMember.NamesOf(loop)
            where !IsShown(word, ".", name)
            select $"{word}.{name}");

    [Fact]
    public void Every_sign_and_every_kind_of_literal_has_a_case() =>
        AssertNone(Enum.GetValues<TokenKind>()
            .Except(Foreign)
            .Where(kind => !Codes.Exists(code => code.Exists(token => token.Kind == kind))));

    private static void AssertNone<T>(IEnumerable<T> missing)
    {
        var names = string.Join(", ", missing);
        Assert.True(names.Length == 0, $"no case shows {names}");
    }

    private static bool IsShown(params string[] words) => Codes.Exists(code => Holds(code, words));

    private static bool Holds(List<(TokenKind Kind, string Text)> code, string[] words)
    {
        for (var i = 0; i + words.Length <= code.Count; i++)
        {
            if (words.Index().All(word => code[i + word.Index].Text == word.Item))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The tokens of a template with their texts; literal text and comments, which may name anything, have none.
    /// </summary>
    private static List<(TokenKind Kind, string Text)> Code(string template) =>
        [.. Lexer.Tokenize(template).Select(token => (token.Kind, TextOf(token, template)))];

    private static string TextOf(Token token, string template) =>
        token.Kind is TokenKind.Text or TokenKind.Comment or TokenKind.String or TokenKind.VerbatimString
            ? ""
            : template[token.Start..token.End];
}
