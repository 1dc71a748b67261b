using Meridian.Sources;

namespace Meridian.Site.Parsing;

/// <summary>Turns the Markdown of one file into a <see cref="Body"/>.</summary>
internal static class MarkdownParser
{
    /// <summary>
    /// Parses the part of a file that follows its front matter. Never fails: what is wrong is in the body's diagnostics.
    /// Pure.
    /// </summary>
    public static Body Parse(SourceText source, TextSpan bodyRegion, MarkdownOptions options) => Body.Empty;
}
