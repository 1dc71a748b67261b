using System.Runtime.CompilerServices;
using Meridian.Site.Html;
using Meridian.Sources;

namespace Meridian.Site.Checks.Links;

/// <summary>Finds the place on a page that a fragment points at (HTML standard, "select the indicated part").</summary>
internal static class Fragments
{
    private const string Directive = ":~:";

    /// <summary>Pages with more names than this are searched through a set.</summary>
    private const int Few = 24;

    private static readonly ConditionalWeakTable<FileFacts, HashSet<string>> Sets = [];

    /// <summary>The part of a fragment that names a place: all before a text directive. Pure.</summary>
    public static string NameOf(string fragment)
    {
        var directive = fragment.IndexOf(Directive, StringComparison.Ordinal);
        return directive < 0 ? fragment : fragment[..directive];
    }

    /// <summary>
    /// True when a file has the place: its top, or an id or old-style anchor of that name, as written or decoded. Pure.
    /// </summary>
    public static bool Exists(string name, FileFacts facts) =>
        name.Length == 0 || Has(facts, name)
        || (PercentEncoding.Decode(name) is var decoded && decoded != name && Has(facts, decoded))
        || decoded.Equals("top", StringComparison.OrdinalIgnoreCase);

    /// <summary>What to do about a place that does not exist. Pure.</summary>
    public static string? HelpFor(string name, FileFacts facts)
    {
        if (facts is PageFacts { Refresh.Target: { } target })
        {
            return $"that page only sends readers on to `{target}`, and loses the place: link there directly";
        }

        return NearestName.Of(PercentEncoding.Decode(name), facts.Ids.Where(IsPlace).Select(id => id.Name)) is { } near
            ? $"did you mean `#{near}`?"
            : null;
    }

    private static bool Has(FileFacts facts, string name)
    {
        if (facts.Ids.Length > Few)
        {
            return Sets.GetValue(facts, MakeSet).Contains(name);
        }

        foreach (var id in facts.Ids)
        {
            if (id.Name == name && IsPlace(id))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> MakeSet(FileFacts facts) =>
        facts.Ids.Where(IsPlace).Select(id => id.Name).ToHashSet(StringComparer.Ordinal);

    private static bool IsPlace(IdFact id) => id.Kind != IdKind.MapName;
}
