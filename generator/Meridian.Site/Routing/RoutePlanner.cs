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
                diagnostics.Add(
                    OwnFileUsed.At(own.Place, $"this is published in place of the {made.Kind} that Meridian makes"));
            }
            else
            {
                diagnostics.Add(Clash(other, route));
            }
        }

        foreach (var (file, needsFolder) in FilesThatAreFolders(taken))
        {
            // The rest of the site is still made, so that its own faults are told too.
            taken.Remove(file.Url.File.Value);
            diagnostics.Add(FileOverFolder.At(
                file.Place ?? needsFolder.Place,
                $"the file `{file.Url}` is in the way of {Name(needsFolder)}, which needs a folder of that name") with
            { Help = "rename the file" });
        }

        return new RoutePlan([.. taken.Values.OrderBy(route => route.Url)], diagnostics.ToImmutable());
    }

    private static Diagnostic Clash(Route first, Route second)
    {
        var (at, other) = second.Place is null ? (first, second) : (second, first);
        var message = first.Url.File == second.Url.File
            ? $"`{UrlPath.OfFile(at.Url.File)}` is also the address of {Name(other)}"
            : $"`{at.Url}` and `{other.Url}` differ only in capital letters, and many computers cannot keep both";
        return SameUrl.At(at.Place, message) with
        {
            Help = "give one of the two another `slug`, or rename its file",
            Related = other.Place is { } place ? [new Related("the other one", place)] : [],
        };
    }

    /// <summary>Each file that stands where others need a folder, with the first of those.</summary>
    private static List<(Route File, Route NeedsFolder)> FilesThatAreFolders(Dictionary<string, Route> taken)
    {
        var found = new SortedDictionary<string, (Route, Route)>(StringComparer.Ordinal);
        foreach (var route in taken.Values.OrderBy(route => route.Url))
        {
            for (var folder = route.Url.File.Folder; folder.Value.Length > 0; folder = folder.Folder)
            {
                if (taken.TryGetValue(folder.Value, out var file))
                {
                    found.TryAdd(folder.Value, (file, route));
                }
            }
        }

        return [.. found.Values];
    }

    private static string Name(Route route) =>
        route.Source is { } source ? $"`{source}`" : $"the {route.Kind} `{route.Url}`";
}
