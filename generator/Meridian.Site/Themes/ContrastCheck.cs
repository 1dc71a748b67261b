using System.Collections.Immutable;
using System.Globalization;
using Meridian.Site.Settings;
using Meridian.Sources;

namespace Meridian.Site.Themes;

/// <summary>
/// Holds the colours of a theme to WCAG 2.2, level AA: 4.5 to 1 for text (1.4.3), 3 to 1 for edges (1.4.11). Which
/// colours meet, a theme says itself, under `contrast`; a theme that extends it answers for the same pairs.
/// </summary>
internal static class ContrastCheck
{
    internal static readonly Rule LowContrast = new("MER0244", "low-contrast", Severity.Error);
    internal static readonly Rule UnknownColour = new("MER0245", "unknown-colour", Severity.Error);
    internal static readonly Rule UnusedColour = new("MER0246", "unused-colour", Severity.Warning);

    /// <summary>The findings about the colours of a theme and of those it extends, the nearest theme first.</summary>
    public static IEnumerable<Diagnostic> Find(ImmutableArray<ThemeSettings> themes)
    {
        var palette = new Palette(themes);
        var pairs = themes.SelectMany(theme => theme.Contrast)
            .DistinctBy(pair => (pair.Front, pair.Ground, pair.Kind))
            .ToArray();
        var met = (from scheme in palette.Schemes
                   from pair in pairs
                   let front = palette.Find(scheme, pair.Front)
                   let ground = palette.Find(scheme, pair.Ground)
                   where front is not null && ground is not null
                   select new Meeting(scheme, pair.Kind, front, ground)).ToArray();
        return Misspelt(themes)
            .Concat(pairs.SelectMany(pair => Unknown(pair, palette.Names)))
            .Concat(met.SelectMany(Unreadable).DistinctBy(finding => finding.Location))
            .Concat(met.Where(meeting => meeting.IsLow)
                .GroupBy(meeting => (meeting.Scheme, meeting.Kind, meeting.Latest.Token))
                .Select(low => Report(low, met)));
    }

    /// <summary>One colour that is too near to others: what the last theme to set one of them should change.</summary>
    private static Diagnostic Report(
        IGrouping<(string Scheme, ColourUse Kind, ColourToken Token), Meeting> low, Meeting[] all)
    {
        var (scheme, kind, token) = low.Key;
        var where = scheme.Length == 0 ? "" : $" in the {scheme} colours";
        var (least, what) = kind == ColourUse.Text ? ("4.5", "text") : ("3", "an edge");
        var near = low.DistinctBy(meeting => meeting.Other.Token).ToArray();
        var others = near.Select(meeting => $"`{meeting.Other.Token.Name}` ({Shown(meeting.Contrast)} to 1)").ToArray();
        var named = others.Length == 1 ? others[0] : $"{string.Join(", ", others[..^1])} and {others[^1]}";
        return LowContrast.At(
            token.Value.Location,
            $"`{token.Name}` ({token.Value.Value}){where} is too near to {named}: {what} needs a contrast of "
                + $"{least} to 1") with
        {
            Help = Remedy(scheme, token, all) is { } colour
                ? $"`{token.Name}: \"{colour}\"` would do"
                : "choose colours that are lighter and darker than each other",
            Related = [.. near.SelectMany(meeting => Place(meeting.Other.Token))],
        };
    }

    private static IEnumerable<Related> Place(ColourToken token) =>
        token.Value is { Value: var colour, Location: { } place }
            ? [new Related($"`{token.Name}`, {colour}", place)]
            : [];

    /// <summary>
    /// The nearest lighter or darker value of a colour that keeps away from all it meets, if there is one.
    /// </summary>
    private static Colour? Remedy(string scheme, ColourToken token, Meeting[] all)
    {
        var meetings = all.Where(meeting => meeting.Scheme == scheme && meeting.Has(token)).ToArray();
        var colour = meetings[0].Of(token);
        foreach (var meeting in meetings)
        {
            colour = colour.SeenOn(meeting.Beside(token), meeting.Least);
        }

        return Array.TrueForAll(
            meetings, meeting => Colour.Contrast(colour, meeting.Beside(token)) >= meeting.Least)
                ? colour
                : null;
    }

    /// <summary>Cut, not rounded: what is short of the bar must not be shown as the bar.</summary>
    private static string Shown(double contrast) =>
        (Math.Floor(contrast * 100) / 100).ToString("0.##", CultureInfo.InvariantCulture);

    private static IEnumerable<Diagnostic> Unreadable(Meeting meeting) =>
        from colour in new[] { meeting.Front, meeting.Ground }
        where colour.Colour is null
        select UnknownColour.At(
            colour.Token.Value.Location,
            $"`{colour.Token.Value.Value}` is not a colour whose contrast can be told") with
        {
            Help = "write it as `\"#135c5e\"`, in quotes",
        };

    private static IEnumerable<Diagnostic> Unknown(ColourPair pair, string[] names) =>
        from name in new[] { pair.Front, pair.Ground }
        where !names.Contains(name)
        select UnknownColour.At(pair.Location, $"there is no colour `{name}`") with
        {
            Help = NearestName.Of(name, names) is { } near
                ? $"did you mean `{near}`?"
                : "name a colour from `tokens: colours:`",
        };

    /// <summary>Colours that the themes which are extended do not ask for: they would change nothing.</summary>
    private static IEnumerable<Diagnostic> Misspelt(ImmutableArray<ThemeSettings> themes)
    {
        for (var i = 0; i < themes.Length; i++)
        {
            var known = themes.Skip(i + 1).SelectMany(theme => theme.Colours)
                .ToLookup(other => other.Scheme, other => other.Name);
            foreach (var group in themes[i].Colours.GroupBy(token => token.Scheme).Where(_ => known.Count > 0))
            {
                var findings = known.Contains(group.Key)
                    ? group.SelectMany(token => Slip(token, known[group.Key]))
                    : [UnknownScheme(group.First(), known.Select(scheme => scheme.Key).ToArray())];
                foreach (var finding in findings)
                {
                    yield return finding;
                }
            }
        }
    }

    private static IEnumerable<Diagnostic> Slip(ColourToken token, IEnumerable<string> known) =>
        !known.Contains(token.Name) && NearestName.Of(token.Name, known) is { } near
            ? [Unused(token, $"has no colour `{token.Name}`", $"did you mean `{near}`?")]
            : [];

    private static Diagnostic UnknownScheme(ColourToken first, string[] schemes)
    {
        var groups = string.Join(" and ", schemes.Where(name => name.Length > 0).Select(name => $"`{name}`"));
        return first.Scheme.Length == 0
            ? Unused(first, $"has its colours under {groups}", $"write `{first.Name}` below one of them")
            : Unused(
                first,
                $"has no colours under `{first.Scheme}`",
                NearestName.Of(first.Scheme, schemes) is { } near ? $"did you mean `{near}`?" : $"it has {groups}");
    }

    private static Diagnostic Unused(ColourToken token, string what, string help) =>
        UnusedColour.At(token.Value.Location, $"the theme that this one extends {what}") with { Help = help };

    /// <summary>Two colours that stand on each other in a scheme.</summary>
    private sealed record Meeting(string Scheme, ColourUse Kind, PaletteColour Front, PaletteColour Ground)
    {
        public double Least => Kind == ColourUse.Text ? 4.5 : 3;

        public double Contrast { get; } = Front.Colour is { } front && Ground.Colour is { } ground
            ? Colour.Contrast(front, ground)
            : double.NaN; // of a colour that cannot be read

        public bool IsLow => Contrast < Least;

        /// <summary>The colour that the nearest theme sets: the one whose change brought the two together.</summary>
        public PaletteColour Latest => Ground.Depth < Front.Depth ? Ground : Front;

        public PaletteColour Other => Ground.Depth < Front.Depth ? Front : Ground;

        public bool Has(ColourToken token) => Front.Token == token || Ground.Token == token;

        /// <summary>The value of one of the two; black for one that cannot be read.</summary>
        public Colour Of(ColourToken token) => (Front.Token == token ? Front : Ground).Colour ?? default;

        /// <summary>The value of the one that stands beside it; black for one that cannot be read.</summary>
        public Colour Beside(ColourToken token) => (Front.Token == token ? Ground : Front).Colour ?? default;
    }
}
