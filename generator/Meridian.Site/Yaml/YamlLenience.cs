namespace Meridian.Site.Yaml;

/// <summary>Where a text may hold what YAML would read as something else.</summary>
/// <param name="KeepsHash">Tells by its key whether ` #word` in a value is text; elsewhere it starts a comment.</param>
internal sealed record YamlLenience(Func<string, bool> KeepsHash)
{
    /// <summary>`#` starts a comment, as YAML says.</summary>
    public static YamlLenience Usual { get; } = new(_ => false);
}
