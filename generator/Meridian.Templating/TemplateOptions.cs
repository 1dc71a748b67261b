namespace Meridian.Templating;

/// <summary>How template files are parsed.</summary>
public sealed record TemplateOptions
{
    public static TemplateOptions Default { get; } = new();

    /// <summary>How deep expressions and statements may nest.</summary>
    public int DepthLimit { get; init; } = 250;
}
