using Meridian.Sources;

namespace Meridian.Templating.Lexing;

/// <summary>A piece of a template's source. All tokens of a file together are the file.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End)
{
    public TextSpan Span => TextSpan.FromBounds(Start, End);

    public int Length => End - Start;

    /// <summary>True for what the parser never looks at.</summary>
    public bool IsHidden => Kind is TokenKind.Space or TokenKind.Comment;
}
