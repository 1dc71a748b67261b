using System.Collections.Immutable;
using Meridian.Site.Loading;
using Meridian.Site.Settings;
using Meridian.Sources;

namespace Meridian.Site.Parsing;

/// <summary>Reads every Markdown file of posts/, pages/ and tags/, each on its own and many at a time.</summary>
internal static class ContentParser
{
    internal static readonly Rule EmptyPost = new("MER0206", "empty-post", Severity.Error);

    private static readonly (SitePath Folder, ContentSection Section)[] Sections =
    [
        (SitePath.Of("content/posts"), ContentSection.Posts),
        (SitePath.Of("content/pages"), ContentSection.Pages),
        (SitePath.Of("content/tags"), ContentSection.Tags),
    ];

    /// <summary>The section a path belongs to, when it is Markdown that Meridian publishes.</summary>
    public static ContentSection? SectionOf(SitePath path)
    {
        if (path.Extension.ToLowerInvariant() is not (".md" or ".markdown") || path.Name[0] is '.' or '_')
        {
            return null;
        }

        foreach (var (folder, section) in Sections)
        {
            if (path.IsUnder(folder))
            {
                return section;
            }
        }

        return null;
    }

    public static ImmutableArray<ParsedPage> Parse(
        SourceSnapshot snapshot, SiteSettings settings, CancellationToken cancel)
    {
        var files = snapshot.Files.Where(file => file.Text is not null && SectionOf(file.Path) is not null).ToArray();
        var dates = new ParseOptions(settings.TimeZone.Value);
        var markdown = new MarkdownOptions { RawHtml = settings.RawHtml.Value };
        var parsed = new ParsedPage[files.Length];
        Parallel.For(0, files.Length, new ParallelOptions { CancellationToken = cancel }, i =>
            parsed[i] = Parse(files[i], dates, markdown));
        return [.. parsed];
    }

    private static ParsedPage Parse(SourceFile file, ParseOptions dates, MarkdownOptions markdown)
    {
        var source = file.Text ?? throw new ArgumentException($"{file.Path} is no text", nameof(file));
        var section = SectionOf(file.Path) ?? throw new ArgumentException($"{file.Path} is no content", nameof(file));
        var reading = FrontMatterReader.Read(source, dates);
        var frontMatter = reading.FrontMatter;
        var body = MarkdownParser.Parse(source, frontMatter.Body, markdown);
        var isWhole = file.IsWhole && frontMatter.IsWhole && body.IsWhole;
        var diagnostics = reading.Diagnostics.AddRange(body.Diagnostics);
        if (isWhole && Emptiness(source, section, body) is { } empty)
        {
            diagnostics = diagnostics.Add(empty);
            isWhole = false;
        }

        return new ParsedPage(source, section, frontMatter, body) { Diagnostics = diagnostics, IsWhole = isWhole };
    }

    private static Diagnostic? Emptiness(SourceText source, ContentSection section, Body body)
    {
        var start = Location.StartOf(source.Path);
        if (source.Text.AsSpan().Trim('\uFEFF').IsWhiteSpace())
        {
            return EmptyPost.At(start, "there is nothing in this file") with
            { Help = "write a title and a text into it, or delete it" };
        }

        return section == ContentSection.Posts && body.IsEmpty
            ? EmptyPost.At(start, "there is nothing in this post to read") with
            { Help = "write its text below the second `---` line, or delete the file" }
            : null;
    }
}
