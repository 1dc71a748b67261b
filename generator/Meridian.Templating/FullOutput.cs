namespace Meridian.Templating;

/// <summary>What happens when a render writes more than it may.</summary>
public enum FullOutput
{
    /// <summary>The render ends in an error.</summary>
    Fail,

    /// <summary>The output is cut and `...` appended, as official Scriban does.</summary>
    Cut,
}
