using Meridian.Sources;
using YamlDotNet.Core;

namespace Meridian.Site.Yaml;

/// <summary>Reads YAML into nodes that know where they were written.</summary>
internal static class YamlReader
{
    /// <summary>
    /// Reads a part of a source. Slips that can only be meant one way are understood and noted; what breaks the text is
    /// one finding, and everything before it is kept. Never fails, whatever the text holds. Pure.
    /// </summary>
    public static YamlReading Read(SourceText source, TextSpan region, YamlLenience lenience)
    {
        var stored = source.Slice(region);
        var reading = Parse(source, region, SlipScanner.Scan(stored, lenience));
        if (reading.IsWhole)
        {
            return reading;
        }

        // A text that YAML itself can read needs none of our understanding.
        var strict = Parse(source, region, YamlView.Plain(stored));
        return strict.IsWhole ? strict : reading;
    }

    /// <inheritdoc cref="Read(SourceText, TextSpan, YamlLenience)"/>
    public static YamlReading Read(SourceText source, TextSpan region) => Read(source, region, YamlLenience.Usual);

    /// <summary>Reads a whole file, after its byte order mark if it has one.</summary>
    public static YamlReading Read(SourceText source)
    {
        var start = source.Text.StartsWith('\uFEFF') ? 1 : 0;
        return Read(source, TextSpan.FromBounds(start, source.Text.Length));
    }

    private static YamlReading Parse(SourceText source, TextSpan region, YamlView view)
    {
        var builder = new NodeBuilder(source, region.Start, view);
        var parser = new Parser(new StringReader(view.Text));
        try
        {
            while (parser.MoveNext() && builder.Take(parser.Current!))
            {
            }
        }
        catch (YamlException broken)
        {
            builder.Break(YamlBreak.Explain(source, region, (int)broken.Start.Index, (int)broken.End.Index));
        }
        catch (InvalidOperationException)
        {
            // The parser's own state machine gives up on some unclosed lists this way.
            builder.Break(YamlBreak.Explain(source, region, builder.LastEnd, builder.LastEnd));
        }

        return builder.Finish();
    }
}
