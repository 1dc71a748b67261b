using System.Text;

namespace Meridian.Server;

/// <summary>The script that pages of a preview carry besides their own.</summary>
internal static class PreviewScript
{
    private static readonly Lazy<byte[]> Embedded = new(Load);

    public static ReadOnlyMemory<byte> Bytes => Embedded.Value;

    /// <summary>A page with the script at the end of its body, where it disturbs nothing. Pure.</summary>
    /// <param name="page">The page, in UTF-8.</param>
    /// <param name="script">Where the script is.</param>
    /// <param name="version">Which site the page is of.</param>
    public static ReadOnlyMemory<byte> AddTo(ReadOnlyMemory<byte> page, string script, int version)
    {
        var tag = Encoding.UTF8.GetBytes($"<script src=\"{script}\" data-version=\"{version}\"></script>\n");
        var end = page.Span.LastIndexOf("</body>"u8);
        var at = end < 0 ? page.Length : end;
        return (byte[])[.. page.Span[..at], .. tag, .. page.Span[at..]];
    }

    /// <summary>What is shown where the site has no page, not even one that says so. Pure.</summary>
    public static ReadOnlyMemory<byte> EmptyPage(PreviewState state)
    {
        var text = state.Version > 0 ? "There is no page here."
            : state.Problems.Length > 0 ? "The site could not be made yet."
            : "The site is being made …";
        return Encoding.UTF8.GetBytes(
            "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Preview</title>"
            + "<meta name=\"viewport\" content=\"width=device-width\">"
            + "<meta name=\"color-scheme\" content=\"light dark\">"
            + $"</head>\n<body style=\"font:1.2rem/1.5 system-ui;margin:3rem\"><p>{text}</p>\n</body></html>\n");
    }

    private static byte[] Load()
    {
        using var stream = typeof(PreviewScript).Assembly.GetManifestResourceStream("preview.js")
            ?? throw new InvalidOperationException("the preview's script is not in the program");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
