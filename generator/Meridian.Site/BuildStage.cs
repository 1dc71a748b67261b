namespace Meridian.Site;

/// <summary>The stages of a build, in order.</summary>
public enum BuildStage
{
    Load,
    Parse,
    Model,
    Images,
    Plan,
    Render,
    Check,
    Write,
}
