using System.Collections.Immutable;
using Meridian.Site.Themes;
using Meridian.Sources;

namespace Meridian.Site.Checks.Origins;

/// <summary>
/// Finds the line of a template that wrote an element of a finished page. Templates do not say what they wrote, but the
/// text between their code stands in the page unchanged: the template whose text fits around the element is the one.
/// </summary>
internal sealed class TemplatePlaces(Theme theme)
{
    /// <summary>How far from the element text on the other side of code is looked for.</summary>
    private const int Reach = 400;

    private readonly Lazy<ImmutableArray<TemplateRuns>> _templates = new(() =>
    [
        .. theme.Templates.Select(template => template.Source)
            .Where(source => source.Path.Extension == ".sbn-html")
            .OrderBy(source => source.Path)
            .Select(TemplateRuns.Of),
    ]);

    /// <summary>The tag in a template that wrote one of a page; null when no template fits.</summary>
    /// <param name="html">The page without blanks.</param>
    /// <param name="tag">Where the tag starts in <paramref name="html"/>.</param>
    /// <param name="name">What it starts with: `&lt;img`, `&lt;/div`.</param>
    /// <param name="layout">The page's layout; other layouts have no part in it.</param>
    public Location? Find(string html, int tag, string name, SitePath? layout)
    {
        var (best, place) = (0, (Location?)null);
        foreach (var template in _templates.Value.Where(template => !IsOtherLayout(template.Source.Path, layout)))
        {
            for (var i = 0; i < template.Runs.Length; i++)
            {
                var text = template.Runs[i].Text;
                for (var at = -1; (at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase)) >= 0;)
                {
                    if (Fit(html, tag, template.Runs, i, at) is var fit && fit > best)
                    {
                        (best, place) = (fit, PlaceOf(template, i, at));
                    }
                }
            }
        }

        return place;
    }

    private static bool IsOtherLayout(SitePath path, SitePath? layout) =>
        path != layout && path.Value.Contains("/layouts/", StringComparison.Ordinal)
        && !path.Value.Contains("/layouts/partials/", StringComparison.Ordinal);

    /// <summary>How many characters of a template fit around the element; 0 when the run itself does not.</summary>
    private static int Fit(string html, int tag, ImmutableArray<TextRun> runs, int run, int at)
    {
        var text = runs[run].Text;
        var start = tag - at;
        if (start < 0 || start + text.Length > html.Length
            || !html.AsSpan(start, text.Length).SequenceEqual(text))
        {
            return 0;
        }

        return text.Length + After(html, start + text.Length, runs, run) + Before(html, start, runs, run);
    }

    private static int After(string html, int from, ImmutableArray<TextRun> runs, int run)
    {
        var (fit, at) = (0, from);
        for (var i = run + 1; i < runs.Length && at < from + Reach; i++)
        {
            var text = runs[i].Text;
            var found = html.AsSpan(at, Math.Min(Reach, html.Length - at)).IndexOf(text, StringComparison.Ordinal);
            if (found >= 0)
            {
                (fit, at) = (fit + text.Length, at + found + text.Length);
            }
        }

        return fit;
    }

    private static int Before(string html, int to, ImmutableArray<TextRun> runs, int run)
    {
        var (fit, end) = (0, to);
        for (var i = run - 1; i >= 0 && end > to - Reach; i--)
        {
            var text = runs[i].Text;
            var start = Math.Max(0, end - Reach);
            var found = html.AsSpan(start, end - start).LastIndexOf(text, StringComparison.Ordinal);
            if (found >= 0)
            {
                (fit, end) = (fit + text.Length, start + found);
            }
        }

        return fit;
    }

    private static Location PlaceOf(TemplateRuns template, int run, int at)
    {
        var start = template.Runs[run].Places[at];
        var line = template.Source.Text.AsSpan(start).IndexOfAny('\r', '\n') is var end and >= 0
            ? end
            : template.Source.Text.Length - start;
        var close = template.Source.Text.IndexOf('>', start) + 1 - start;
        return template.Source.At(new TextSpan(start, close > 0 && close < line ? close : line));
    }
}
