using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using Meridian.Cli.Reporters;
using Meridian.Sources;
using Meridian.Templating;
using Meridian.Templating.Values;

namespace Meridian.Cli.Commands;

/// <summary>`meridian render`: one template with data from a JSON file, for theme authors and tests.</summary>
internal sealed class RenderCommand
{
    public static readonly Rule BadData = new("MER0066", "bad-template-data", Severity.Error);

    private readonly Argument<string> _template = new("template") { Description = "The template's file" };

    private readonly Option<string> _data = new("--data")
    {
        Description = "A JSON file; the members of its object are the template's variables",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _include = new("--include", "-I")
    {
        Description = "Where `include` looks before the template's own folder; may be given more than once",
        HelpName = "DIR",
    };

    private readonly Option<bool> _strictNames = new("--strict-names")
    {
        Description = "Take an unknown name for a mistake, as themes do",
    };

    private readonly Option<BuildMoment?> _now = new("--now", "--clock")
    {
        Description = "What `date.now` gives (default: the clock)",
        HelpName = "2026-07-03T09:00",
        CustomParser = BuildMoment.Read,
    };

    private readonly Surroundings _surroundings;

    private RenderCommand(Surroundings surroundings) => _surroundings = surroundings;

    public static Command Create(Surroundings surroundings)
    {
        var render = new RenderCommand(surroundings);
        var command = new Command("render", "Render one template to standard output")
        {
            render._template, render._data, render._include, render._strictNames, render._now,
        };
        command.Validators.Add(render.Check);
        var reporting = ReportOptions.AddTo(command, surroundings);
        command.SetAction(parsed =>
        {
            var report = render.Render(parsed);
            var arguments = reporting.Read(parsed);
            if (report.Errors == 0 && !arguments.Reporter.IsDocument)
            {
                // The text as it is: a report's lines would add a line break.
                surroundings.Output.Writer.Write(report.Lines[0]);
                report = report with { Lines = [] };
            }

            arguments.Write(report);
            return report.Errors > 0 ? ExitStatus.Findings : ExitStatus.Fine;
        });
        return command;
    }

    private void Check(CommandResult result)
    {
        foreach (var file in (string?[])[result.GetValue(_template), result.GetValue(_data)])
        {
            if (file is not null && !_surroundings.Workspace.HasFile(_surroundings.Absolute(file)))
            {
                result.AddError(
                    WrongUsage.Message($"there is no file `{file}`", "name a file as seen from this folder"));
            }
        }

        foreach (var folder in result.GetValue(_include) ?? [])
        {
            if (!_surroundings.Workspace.HasFolder(_surroundings.Absolute(folder)))
            {
                result.AddError(
                    WrongUsage.Message($"there is no folder `{folder}`", "name a folder as seen from this one"));
            }
        }
    }

    private Report Render(ParseResult parsed)
    {
        var file = _surroundings.Absolute(parsed.GetRequiredValue(_template));
        var missing = parsed.GetValue(_strictNames) ? MissingMember.IsMistake : MissingMember.IsNull;
        var (values, fault) = Data(parsed.GetValue(_data), missing);
        if (fault is not null)
        {
            return fault;
        }

        var folders = (parsed.GetValue(_include) ?? []).Select(_surroundings.Absolute)
            .Append(Path.GetDirectoryName(file) ?? file)
            .ToList();
        var loader = new TemplateFolders(_surroundings.Workspace, folders);
        var name = SitePath.Of(Path.GetFileName(file));
        var template = Template.Parse(new SourceText(name, _surroundings.Workspace.Read(file) ?? ""));
        var renderer = new Renderer(TemplateGlobals.Empty, loader, new RenderOptions
        {
            Names = missing == MissingMember.IsMistake ? NameChecks.Strict : NameChecks.Lenient,
            BuildTime = Moment(parsed.GetValue(_now)),
        });
        return Report(template, loader, renderer, [.. values]);
    }

    private static Report Report(
        Template template, TemplateFolders loader, Renderer renderer, ReadOnlySpan<KeyValuePair<string, Value>> values)
    {
        var (result, text) = template.HasErrors ? (RenderResult.Fine, "") : renderer.RenderText(template, values);
        var sources = loader.Read.Append(template).ToList();
        ImmutableArray<Diagnostic> found =
        [
            .. sources.SelectMany(read => read.Diagnostics).Concat(result.Notes)
                .Concat(result.Error is { } error ? [error] : [])
                .Distinct()
                .Order(Diagnostic.Order),
        ];
        return new Report
        {
            Diagnostics = found,
            Sources = path => sources.Find(read => read.Source.Path == path)?.Source,
            Lines = [text],
            Items = [new ReportItem(json => json.WriteString("text", text))],
        };
    }

    private (List<KeyValuePair<string, Value>> Values, Report? Fault) Data(string? file, MissingMember missing)
    {
        if (file is null)
        {
            return ([], null);
        }

        var source = new SourceText(
            SitePath.Of(Path.GetFileName(file)), _surroundings.Workspace.Read(_surroundings.Absolute(file)) ?? "");
        try
        {
            using var json = JsonDocument.Parse(source.Text.TrimStart('\uFEFF'));
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? (JsonValue.Members(json.RootElement, missing), null)
                : ([], Fault(source, 0, "the data is not an object", "put it in braces: `{\"posts\": ...}`"));
        }
        catch (JsonException fault)
        {
            return ([], Fault(
                source, (int)(fault.LineNumber ?? 0), "the data is not JSON here",
                "look for a missing comma or quote nearby"));
        }
    }

    private static Report Fault(SourceText source, int line, string message, string help)
    {
        var start = source.Text.Split('\n').Take(line).Sum(before => before.Length + 1);
        return new Report
        {
            Diagnostics = [BadData.At(source, new TextSpan(start, 0), message) with { Help = help }],
            Sources = _ => source,
        };
    }

    private DateTime Moment(BuildMoment? asked) =>
        asked?.Local?.ToDateTimeUnspecified()
        ?? asked?.Instant?.ToDateTimeUtc()
        ?? _surroundings.Clock.GetLocalNow().DateTime;
}
