namespace Meridian.Site.Views;

/// <summary>An image as a theme sees it.</summary>
internal sealed record ImageView(string Url, string AbsoluteUrl, string Alt)
{
    /// <summary>Pixels; null when the file does not say, or lies on another site.</summary>
    public int? Width { get; init; }

    /// <inheritdoc cref="Width"/>
    public int? Height { get; init; }

    /// <summary>The author's title for it, shown by some browsers as a tip.</summary>
    public string? Title { get; init; }

    /// <summary>Classes, id and other attributes that the author gave.</summary>
    public string Attributes { get; init; } = "";

    /// <summary>Makes the finished markup; called only where a template asks for it.</summary>
    public Func<ImageView, ReadOnlyMemory<byte>>? Render { get; init; }
}
