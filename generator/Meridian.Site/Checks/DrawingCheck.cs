using System.Text.RegularExpressions;
using Meridian.Site.Html;
using Meridian.Site.Html.Xml;
using Meridian.Site.Loading;
using Meridian.Site.Outputs;
using Meridian.Site.Rendering;
using Meridian.Sources;

namespace Meridian.Site.Checks;

/// <summary>
/// Finds programs inside published drawings, and pieces of web pages, which may hold some. Pages do not run them, but
/// whoever opens the drawing by itself does, as if the site had written them.
/// </summary>
internal static partial class DrawingCheck
{
    internal static readonly Rule ScriptInDrawing = new("MER0264", "script-in-drawing", Severity.Warning);

    private const string Help = "take it out, or save the drawing anew as plain SVG; pages never run it";

    private const string PlainHelp = "save the drawing anew as plain SVG, with its words as text or as outlines";

    public static IEnumerable<Diagnostic> Run(CheckedSite site) => site.Rendered
        .Select(SourceOf)
        .OfType<SitePath>()
        .Where(SourceLoader.IsDrawing)
        .Distinct()
        .Select(site.Model.Sources.Text)
        .OfType<SourceText>()
        .SelectMany(Check);

    /// <summary>Every program in the text of a drawing. Pure.</summary>
    public static IEnumerable<Diagnostic> Check(SourceText drawing)
    {
        foreach (Match entity in Entity().Matches(drawing.Text))
        {
            if (entity.Groups["value"].ValueSpan.ContainsAny('<', '&') || LeadsToScript(entity.Groups["value"].Value))
            {
                var span = new TextSpan(entity.Index, entity.Length);
                yield return ScriptInDrawing.At(drawing, span, "a shorthand of this drawing hides what it holds") with
                {
                    Help = PlainHelp,
                };
            }
        }

        foreach (var tag in XmlScanner.Scan(drawing.Text).Where(token => token.Kind == XmlTokenKind.Start))
        {
            if (tag.Name.Equals("script", StringComparison.OrdinalIgnoreCase))
            {
                yield return ScriptInDrawing.At(drawing, tag.Span, "a script is in this drawing") with { Help = Help };
            }
            else if (tag.Name.Equals("foreignObject", StringComparison.OrdinalIgnoreCase))
            {
                var fault = $"a piece of a web page, `{tag.Name}`, is in this drawing";
                yield return ScriptInDrawing.At(drawing, tag.Span, fault) with { Help = PlainHelp };
            }

            foreach (var attribute in tag.Attributes)
            {
                if (FaultOf(attribute) is { } fault)
                {
                    yield return ScriptInDrawing.At(drawing, attribute.Span, fault) with { Help = Help };
                }
            }
        }
    }

    private static string? FaultOf(HtmlAttribute attribute)
    {
        if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) && attribute.Name.Length > 2)
        {
            return $"`{attribute.Name}` runs a script in this drawing";
        }

        // Animations can set links, in lists too.
        return attribute.Value.Split(attribute.Name == "values" ? ';' : '\0').Any(LeadsToScript)
            ? "a link of this drawing runs a script"
            : null;
    }

    /// <summary>Browsers pass over blanks and control characters in the name of a scheme.</summary>
    private static bool LeadsToScript(string value) => string.Concat(value.Where(letter => letter > ' '))
        .StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);

    private static SitePath? SourceOf(RenderedRoute rendered) =>
        rendered.Route is AssetRoute asset ? asset.Source : rendered.File.CopyOf;

    [GeneratedRegex("""<!ENTITY\s[^"'>]*(?:"(?<value>[^"]*)"|'(?<value>[^']*)')""")]
    private static partial Regex Entity();
}
