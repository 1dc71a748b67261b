using Markdig;
using Markdig.Syntax;
using Meridian.Site.Parsing.Bodies;
using Meridian.Site.Parsing.Extensions.Nesting;
using Meridian.Sources;

namespace Meridian.Site.Parsing;

/// <summary>Turns the Markdown of one file into a <see cref="Body"/>.</summary>
internal static class MarkdownParser
{
    public static readonly Rule TooDeep = new("MER0153", "nested-too-deep", Severity.Error);
    public static readonly Rule TooManyBrackets = new("MER0155", "too-many-brackets", Severity.Error);

    /// <summary>
    /// Parses the part of a file that follows its front matter. Never fails: what is wrong is in the body's
    /// diagnostics. Pure.
    /// </summary>
    public static Body Parse(SourceText source, TextSpan bodyRegion, MarkdownOptions options) =>
        Parse(source, bodyRegion, options, (renderer, document, view) => renderer.RenderBody(document, view));

    /// <summary>
    /// The same body with <see cref="SourceMarks"/> in its HTML, for finding out where an element of a finished page
    /// was written. Pure.
    /// </summary>
    /// <param name="source">Holds the text.</param>
    /// <param name="bodyRegion">The text.</param>
    /// <param name="options">How it was parsed before.</param>
    /// <param name="number">The number of the source in the marks.</param>
    public static Body ParseMarked(SourceText source, TextSpan bodyRegion, MarkdownOptions options, int number) =>
        Parse(source, bodyRegion, options, (renderer, document, view) => renderer.RenderMarked(document, view, number));

    private static Body Parse(
        SourceText source,
        TextSpan bodyRegion,
        MarkdownOptions options,
        Func<BodyRenderer, MarkdownDocument, MarkdownView, Body> render)
    {
        var view = MarkdownView.Of(source, bodyRegion);
        if (BracketLimit.Exceeded(view.Text) is { } crowded)
        {
            return Broken(view, TooManyBrackets, crowded, $"this paragraph holds more than {BracketLimit.Limit} `[`");
        }

        var pipelines = MarkdownPipelines.For(options.RawHtml);
        var renderer = pipelines.Borrow();
        try
        {
            var body = render(renderer, Markdown.Parse(view.Text, pipelines.Pipeline), view);
            pipelines.Return(renderer);
            return body;
        }
        catch (NestingException deep)
        {
            return Broken(view, TooDeep, new TextSpan(deep.Offset, 1), DeepMessage);
        }
        catch (ArgumentException refusal) when (refusal.GetType() == typeof(ArgumentException))
        {
            // Markdig has no exception of its own for inlines nested past the limit; kinds of this one are bugs.
            return Broken(view, TooDeep, DeepestParagraph.Find(view.Text, pipelines), DeepMessage);
        }
    }

    private static string DeepMessage => $"this is nested more than {NestingGuard.Limit} levels deep";

    private static Body Broken(MarkdownView view, Rule rule, TextSpan place, string message) => new()
    {
        IsWhole = false,
        Diagnostics =
        [
            rule.At(view.Source, view.InFile(place), message) with
            {
                Help = "look for a stray run of `>`, `*`, `_`, `[` or list marks",
            },
        ],
    };
}
