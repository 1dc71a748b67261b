using Meridian.Site.Parsing;
using Meridian.Site.Yaml;
using Meridian.Sources;
using NodaTime;

namespace Meridian.Site.Tests.Parsing;

/// <summary>What holds for every text: reading it ends, and every place it gives lies inside it.</summary>
internal static class FrontMatterFuzz
{
    private static readonly ParseOptions Options = new(DateTimeZoneProviders.Tzdb["Europe/London"]);

    public static void Check(SourceText source)
    {
        var reading = FrontMatterReader.Read(source, Options);
        CheckPlaces(source, reading.Diagnostics);
        var page = reading.FrontMatter;
        Inside(source, page.Body);
        Inside(source, page.Block ?? default);
        Inside(source, page.Title?.Span ?? default);
        Assert.All(page.Tags, tag => Inside(source, tag.Span));
        Assert.All(page.Aliases, alias => Inside(source, alias.Span));
        CheckNode(source, page.Params);
        Assert.True(page.Body.End == source.Text.Length);
    }

    public static void CheckYaml(SourceText source)
    {
        var reading = YamlReader.Read(source);
        CheckPlaces(source, reading.Diagnostics);
        CheckNode(source, reading.Root);
        Assert.True(reading.IsWhole || reading.Diagnostics.Any(d => d.Severity == Severity.Error));
    }

    public static void CheckPlaces(SourceText source, IEnumerable<Diagnostic> findings)
    {
        foreach (var finding in findings)
        {
            Inside(source, finding.Location?.Span ?? default);
            Assert.True(finding.Help is { Length: > 0 }, finding.Message);
        }
    }

    private static void CheckNode(SourceText source, YamlNode? node)
    {
        if (node is null || node.Span == default)
        {
            return;
        }

        Inside(source, node.Span);
        foreach (var child in node switch
        {
            YamlMap map => map.Entries.SelectMany(entry => new[] { entry.Key, entry.Value }),
            YamlList list => list.Items,
            _ => [],
        })
        {
            CheckNode(source, child);
        }
    }

    private static void Inside(SourceText source, TextSpan span) => Assert.True(
        span.Start >= 0 && span.Length >= 0 && span.End <= source.Text.Length, $"{span} is outside of {source.Path}");
}
