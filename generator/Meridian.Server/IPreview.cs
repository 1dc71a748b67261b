namespace Meridian.Server;

/// <summary>A running preview of a site.</summary>
public interface IPreview : IDisposable
{
    /// <summary>Where a browser finds the site's home page.</summary>
    Uri Address { get; }

    /// <summary>Tells every open browser what the last build made.</summary>
    void Show(PreviewState state);

    /// <summary>
    /// Waits until a file of the site has changed since the last call, and a short while more for those that change
    /// with it; false when it was cancelled instead.
    /// </summary>
    bool WaitForChange(CancellationToken cancel);
}

/// <summary>Where a preview is served, and what it watches.</summary>
/// <param name="Folder">The site's folder, absolute.</param>
/// <param name="Host">The address to listen on: `127.0.0.1` keeps it to this machine.</param>
/// <param name="Port">The port to listen on, or the first free one after it.</param>
/// <param name="BasePath">The path the site lies under, with a slash at both ends.</param>
public sealed record PreviewOptions(string Folder, string Host, int Port, string BasePath);
