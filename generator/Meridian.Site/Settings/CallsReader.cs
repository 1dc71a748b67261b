using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Site.Settings;

/// <summary>Reads calls-to-action.yaml.</summary>
internal static class CallsReader
{
    public static CallsToAction Read(SettingsFile file)
    {
        var root = file.Open("calls", "placement");
        var calls = (root.Group("calls")?.Children("title", "text", "label", "url", "until") ?? [])
            .Select(child => new CallToAction(child.Name.Text, file.Source.At(child.Name.Span))
            {
                Label = child.Group.Required("label", child.Name.Text),
                Url = child.Group.Required("url", "/"),
                Title = child.Group.Text("title"),
                Text = child.Group.Text("text"),
                Until = child.Group.Day("until"),
            })
            .ToImmutableSortedDictionary(call => call.Id, call => call, StringComparer.Ordinal);
        return new CallsToAction
        {
            Calls = calls,
            Placement =
            [
                .. root.Groups("placement", "cta", "place", "tags", "series", "except")
                    .Select(line => Placed(line, calls)),
            ],
        };
    }

    private static CtaPlacement Placed(SettingsMap line, ImmutableSortedDictionary<string, CallToAction> calls)
    {
        var cta = line.Required("cta", "");
        if (cta.Value.Length > 0 && !calls.ContainsKey(cta.Value))
        {
            var nearest = NearestName.Of(cta.Value, calls.Keys);
            line.File.Report(SettingsRules.Wrong, cta.Location?.Span ?? default,
                $"there is no call to action called `{cta.Value}`",
                nearest is null ? "describe it under `calls` in this file" : $"did you mean `{nearest}`?");
        }

        return new CtaPlacement(cta, Place(line), line.Location)
        {
            Tags = line.Texts("tags"),
            Series = line.Texts("series"),
            Except = line.Texts("except"),
        };
    }

    private static CtaPlace Place(SettingsMap line)
    {
        if (line.Text("place") is not { } text || line.Entry("place") is not { } entry)
        {
            return CtaPlace.End;
        }

        if (CtaPlaces.Of(text.Value) is { } place)
        {
            return place;
        }

        line.WrongKind(entry.Value, $"`{text.Value}` is not a place for a call to action",
            CtaPlaces.Suggest(text.Value));
        return CtaPlace.End;
    }
}
