namespace Meridian.Site.Modelling;

/// <summary>The posts before (older) and after (newer) a post.</summary>
internal sealed record Neighbours(Page? Previous, Page? Next)
{
    public static Neighbours None { get; } = new(null, null);
}
