using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Meridian.Site.Parsing.Extensions.Attributes;
using Meridian.Site.Settings;

namespace Meridian.Site.Parsing.Extensions.Containers;

/// <summary>What the opening line of a container says. Spans are in the parsed text.</summary>
internal sealed record ContainerOpening(string Name, string Argument, SourceSpan NameSpan, SourceSpan ArgumentSpan)
{
    public HtmlAttributes? Attributes { get; init; }

    /// <summary>The whole line, from its first colon to its last visible character.</summary>
    public required SourceSpan Line { get; init; }

    /// <summary>
    /// Reads the line that <paramref name="line"/> starts with, at its first colon; null when what follows the colons
    /// is neither a name nor attributes.
    /// </summary>
    public static ContainerOpening? TryRead(StringSlice line, int colons, RawHtmlChoice rawHtml)
    {
        var whole = new SourceSpan(line.Start, line.Start + line.AsSpan().TrimEnd().Length - 1);
        var attributes = BraceAttributes.AtEndOf(line, rawHtml);
        if (attributes is not null)
        {
            line.End = attributes.Start - 1;
        }

        line.Start += colons;
        line.Trim();
        if (!line.IsEmpty && !char.IsLetter(line.CurrentChar))
        {
            return null;
        }

        var text = line.AsSpan();
        var nameLength = text.IndexOfAny(" \t\u00A0") is var space and >= 0 ? space : text.Length;
        var argumentStart = nameLength + text[nameLength..].Length - text[nameLength..].TrimStart().Length;
        return new ContainerOpening(
            text[..nameLength].ToString(),
            text[argumentStart..].ToString(),
            new SourceSpan(line.Start, line.Start + nameLength - 1),
            new SourceSpan(line.Start + argumentStart, line.Start + text.Length - 1))
        {
            Attributes = attributes?.Attributes,
            Line = whole,
        };
    }
}
