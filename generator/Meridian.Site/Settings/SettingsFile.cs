using System.Collections.Immutable;
using Meridian.Site.Yaml;
using Meridian.Sources;

namespace Meridian.Site.Settings;

/// <summary>One settings file while it is read, and the place where findings about settings are gathered.</summary>
internal sealed record SettingsFile(SourceText Source, ImmutableArray<Diagnostic>.Builder Log)
{
    public Location Start => Location.StartOf(Source.Path);

    /// <summary>
    /// The file as a group of settings with these names; an empty group, with findings, when it is none. No names means
    /// that any may stand in it.
    /// </summary>
    public SettingsMap Open(params ReadOnlySpan<string> names)
    {
        switch (Read())
        {
            case YamlMap map:
                return new SettingsMap(this, map, "", names);
            case null or YamlScalar { IsEmpty: true }:
                return new SettingsMap(this, YamlMap.Empty, "", names);
            case YamlScalar scalar:
                var all = TextSpan.FromBounds(0, Source.Text.Length);
                Log.Add(YamlBreak.Explain(Source, all, scalar.Span.Start, scalar.Span.Start));
                return new SettingsMap(this, YamlMap.Empty, "", names);
            case var list:
                Report(SettingsRules.Wrong, list.Span,
                    "this file must hold `name: value` lines, and starts with a list",
                    "take the `-` away, and write a name before each value");
                return new SettingsMap(this, YamlMap.Empty, "", names);
        }
    }

    /// <summary>Whatever the file holds.</summary>
    public YamlNode? Read()
    {
        var reading = YamlReader.Read(Source);
        Log.AddRange(reading.Diagnostics);
        return reading.Root;
    }

    public void Report(Rule rule, TextSpan span, string message, string? help) =>
        Log.Add(rule.At(Source, span, message) with { Help = help });

    public Setting<T> At<T>(T value, TextSpan span) => new(value, Source.At(span));
}
