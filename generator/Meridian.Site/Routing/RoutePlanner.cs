using System.Collections.Immutable;
using Meridian.Site.Modelling;
using Meridian.Sources;

namespace Meridian.Site.Routing;

/// <summary>Plans every file of the site and finds those that would be in each other's way.</summary>
internal static class RoutePlanner
{
    internal static readonly Rule SameUrl = new("MER0230", "same-url", Severity.Error);
    internal static readonly Rule FileOverFolder = new("MER0231", "file-over-folder", Severity.Error);
    internal static readonly Rule OwnFileUsed = new("MER0232", "own-file-used", Severity.Note);

    public static RoutePlan Plan(SiteModel model, ImmutableArray<Func<SiteModel, IEnumerable<Route>>> kinds)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var taken = new Dictionary<string, Route>(StringComparer.OrdinalIgnoreCase);
        foreach (var route in kinds.SelectMany(plan => plan(model)))
        {
            var file = route.Url.File.Value;
            if (taken.TryAdd(file, route))
            {
                continue;
            }

            var other = taken[file];
            if (other.Claim == RouteClaim.Yielding || route.Claim == RouteClaim.Yielding)
            {
                var (own, made) = other.Claim == RouteClaim.Yielding ? (route, other) : (other, route);
                taken[file] = own;
                diagnostics.Add(OwnFileUsed.At(own.Place, $"this is published in place of the {made.Kind} that Meridian makes"));
            }
            else
            {
                diagnostics.Add(Clash(other, route));
            }
        }

        foreach (var (file, clash) in FoldersThatAreFiles(taken).DistinctBy(clash => clash.File).ToList())
        {
            // The rest of the site is still made, so that its own faults are told too.
            taken.Remove(file);
            diagnostics.Add(clash);
        }

        return new RoutePlan([.. taken.Values.OrderBy(route => route.Url)], diagnostics.ToImmutable());
    }

    private static Diagnostic Clash(Route first, Route second)
    {
        var (at, other) = second.Place is null ? (first, second) : (second, first);
        var message = first.Url == second.Url
            ? $"`{at.Url}` is also the address of {Name(other)}"
            : $"`{at.Url}` and `{other.Url}` are one address where case does not count: {Name(other)} has it too";
        return SameUrl.At(at.Place, message) with
        {
            Help = "give one of the two another `slug`, or rename its file",
            Related = other.Place is { } place ? [new Related("the other one", place)] : [],
        };
    }

    private static IEnumerable<(string File, Diagnostic Clash)> FoldersThatAreFiles(Dictionary<string, Route> taken)
    {
        foreach (var route in taken.Values)
        {
            for (var folder = route.Url.File.Folder; folder.Value.Length > 0; folder = folder.Folder)
            {
                if (taken.TryGetValue(folder.Value, out var file))
                {
                    yield return (folder.Value, FileOverFolder.At(
                        file.Place ?? route.Place, $"the file `{file.Url}` is in the way of {Name(route)}, which needs a folder of that name") with
                    { Help = "rename the file" });
                    break;
                }
            }
        }
    }

    private static string Name(Route route) => route.Source is { } source ? $"`{source}`" : $"the {route.Kind} `{route.Url}`";
}
