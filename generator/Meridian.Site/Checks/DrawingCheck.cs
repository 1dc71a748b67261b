using Meridian.Site.Html;
using Meridian.Site.Html.Xml;
using Meridian.Sources;

namespace Meridian.Site.Checks;

/// <summary>
/// Finds programs inside published drawings. Pages do not run them, but whoever opens the drawing by itself does, as if
/// the site had written them.
/// </summary>
internal static class DrawingCheck
{
    internal static readonly Rule ScriptInDrawing = new("MER0264", "script-in-drawing", Severity.Warning);

    private const string Help = "take it out, or save the drawing anew as plain SVG; pages never run it";

    public static IEnumerable<Diagnostic> Run(CheckedSite site) => site.Rendered
        .Select(route => route.File.CopyOf)
        .OfType<SitePath>()
        .Where(file => string.Equals(file.Extension, ".svg", StringComparison.OrdinalIgnoreCase))
        .Distinct()
        .Select(site.Model.Sources.Text)
        .OfType<SourceText>()
        .SelectMany(Check);

    /// <summary>Every program in the text of a drawing. Pure.</summary>
    public static IEnumerable<Diagnostic> Check(SourceText drawing)
    {
        foreach (var tag in XmlScanner.Scan(drawing.Text).Where(token => token.Kind == XmlTokenKind.Start))
        {
            if (tag.Name.Equals("script", StringComparison.OrdinalIgnoreCase))
            {
                yield return ScriptInDrawing.At(drawing, tag.Span, "a script is in this drawing") with { Help = Help };
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

        // Browsers pass over blanks and control characters in the name of a scheme, and animations can set links.
        var value = string.Concat(attribute.Value.Where(letter => letter > ' '));
        return value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
            || (attribute.Name == "values" && value.Contains("javascript:", StringComparison.OrdinalIgnoreCase))
            ? "a link of this drawing runs a script"
            : null;
    }
}
