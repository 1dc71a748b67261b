using Meridian.Site.Views;
using Meridian.Sources;
using Meridian.Templating;

namespace Meridian.Site.Checks;

/// <summary>Finds where a template prints an author's text into a page as if it were HTML.</summary>
internal static class UnescapedTextCheck
{
    public static IEnumerable<Diagnostic> Run(CheckedSite site) => site.Theme.Templates
        .Where(template => template.Source.Path.Extension is ".sbn-html" or ".sbn-svg")
        .SelectMany(template => EscapeCheck.Run(template, Globals.Types));
}
