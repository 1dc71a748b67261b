using Meridian.Sources;

namespace Meridian.Cli.Reporters;

/// <summary>Colours for a terminal (ECMA-48, section 8.3.117), or none.</summary>
internal sealed class Ink
{
    private readonly string? _escape;

    private Ink(string? escape) => _escape = escape;

    public static Ink None { get; } = new(escape: null);

    public static Ink Colours { get; } = new("\e[");

    public string Bold(string text) => Paint("1", text);

    public string Faint(string text) => Paint("2", text);

    public string Good(string text) => Paint("32", text);

    public string Of(Severity severity, string text) => Paint(severity switch
    {
        Severity.Error => "1;31",
        Severity.Warning => "1;33",
        _ => "1;36",
    }, text);

    private string Paint(string style, string text) => _escape is null ? text : $"{_escape}{style}m{text}{_escape}0m";
}
