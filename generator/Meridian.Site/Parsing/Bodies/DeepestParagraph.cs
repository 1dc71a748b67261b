using Markdig;
using Meridian.Sources;

namespace Meridian.Site.Parsing.Bodies;

/// <summary>
/// Finds the part of a text that Markdig refuses as nested too deep, since its exception does not say: the parts
/// between blank lines are tried one by one.
/// </summary>
internal static class DeepestParagraph
{
    /// <summary>The first line of that part, or of the text when none alone is refused.</summary>
    public static TextSpan Find(string text, MarkdownPipelines pipelines)
    {
        var start = 0;
        while (start < text.Length)
        {
            var blank = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            var end = blank < 0 ? text.Length : blank + 1;
            if (IsRefused(text[start..end], pipelines))
            {
                return FirstLine(text, start);
            }

            start = end;
        }

        return FirstLine(text, 0);
    }

    private static bool IsRefused(string part, MarkdownPipelines pipelines)
    {
        var renderer = pipelines.Borrow();
        try
        {
            var view = MarkdownView.Of(new SourceText(default, part), new TextSpan(0, part.Length));
            renderer.RenderBody(Markdown.Parse(part, pipelines.Pipeline), view);
            pipelines.Return(renderer);
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static TextSpan FirstLine(string text, int start)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var end = text.AsSpan(start).IndexOfAny('\r', '\n');
        return new TextSpan(start, end < 0 ? text.Length - start : end);
    }
}
