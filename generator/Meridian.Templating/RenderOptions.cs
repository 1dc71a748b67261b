using Meridian.Sources;

namespace Meridian.Templating;

/// <summary>How templates are rendered: the same for every page of a site.</summary>
public sealed record RenderOptions
{
    /// <summary>The defaults of official Scriban.</summary>
    public static RenderOptions Official { get; } = new() { Names = NameChecks.Lenient, Limits = Limits.Official };

    public NameChecks Names { get; init; } = NameChecks.Strict;

    public Limits Limits { get; init; } = Limits.Site;

    public RelaxedAccess Access { get; init; } = RelaxedAccess.Official;

    /// <summary>What `date.now` gives: the time of the build, as a wall clock in the site's zone.</summary>
    public DateTime BuildTime { get; init; } = DateTime.UnixEpoch;

    /// <summary>
    /// Whether a block that stands alone behind blanks indents all lines it prints, as official Scriban does.
    /// </summary>
    public bool AutoIndent { get; init; } = true;

    /// <summary>
    /// What to print before each text of a template, given the template and the text's place in it: for finding out
    /// which line wrote a part of a page. Null everywhere else.
    /// </summary>
    public Func<SourceText, int, string>? Mark { get; init; }

    /// <summary>Whether auto-indent also indents lines that are empty.</summary>
    public bool IndentEmptyLines { get; init; } = true;
}
