namespace Meridian.Site.Images;

/// <summary>The width and height of an image in pixels, as it is seen.</summary>
internal readonly record struct ImageSize(int Width, int Height)
{
    /// <summary>The same image turned by a quarter.</summary>
    public ImageSize Turned => new(Height, Width);

    /// <summary>How many pixels it has.</summary>
    public long Area => (long)Width * Height;
}
