using FsCheck;
using FsCheck.Fluent;
using Meridian.Templating.Lexing;

namespace Meridian.Templating.Tests.Lexing;

public class LexerTests
{
    internal static readonly string[] Pieces =
    [
        "{{", "}}", "{{-", "-}}", "{{~", "~}}", "{%{", "}%}", "{%%{", "$\"a{", "}b\"", "$'", "\"", "'", "`", "\\",
        "\n", "\r\n", " ", "#", "##", "{", "}", "(", ")", "[", "]", "if", "end", "else", "for", "in", "do", "func",
        "x", "$x", "$", "$$", "@", "^", ".", "..", "...", "?.", "??", "|", "||", "&&", "1", "1.5", "0x1f", "1e3",
        "=", "==", "!=", "+", "++", "é", "漢", "\u00A0", "empty?", ":", ",", ";", "\0", "\uD83D",
    ];

    /// <summary>Text that is likely to hit the borders of the grammar.</summary>
    public static Arbitrary<string> Texts { get; } =
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    [Fact]
    public void Tokens_tile_the_source_whatever_it_is() =>
        Prop.ForAll(Texts, text => Tiles(text)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a{{ x }}b")]
    [InlineData("{{ $\"a{ $'b{1}' }c\" }}")]
    [InlineData("{{ \"never closed")]
    [InlineData("{%{ raw }%}{{ # comment }}x")]
    public void Tokens_tile_what_authors_write(string text) => Assert.True(Tiles(text));

    [Theory]
    [InlineData("1", TokenKind.Integer, 1)]
    [InlineData("1..2", TokenKind.Integer, 1)]
    [InlineData("1.5f", TokenKind.Fraction, 4)]
    [InlineData("5. ", TokenKind.Fraction, 2)]
    [InlineData("0xFFu", TokenKind.HexInteger, 5)]
    [InlineData("0b_101", TokenKind.BinaryInteger, 6)]
    [InlineData("1e3", TokenKind.Integer, 3)]
    [InlineData("1_000", TokenKind.Integer, 5)]
    public void A_number_ends_where_it_ends(string text, object kind, int length) =>
        Assert.Equal(((TokenKind)kind, length), NumberScanner.Scan(text));

    [Fact]
    public void A_closing_brace_pair_inside_a_text_does_not_end_the_code() =>
        Assert.Single(Lexer.Tokenize("{{ \"}}\" }}"), token => token.Kind == TokenKind.CodeExit);

    private static bool Tiles(string text)
    {
        var at = 0;
        foreach (var token in Lexer.Tokenize(text))
        {
            if (token.Start != at || token.End < token.Start)
            {
                return false;
            }

            at = token.End;
        }

        return at == text.Length;
    }
}
