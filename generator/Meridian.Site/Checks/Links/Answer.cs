namespace Meridian.Site.Checks.Links;

/// <summary>What a static host says to a request.</summary>
internal abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>A file.</summary>
    public sealed record Found(SiteFile File, FoundBy By) : Answer;

    /// <summary>A line of `_redirects` sends the reader on.</summary>
    /// <param name="Target">Where to, placeholders filled in, as the line writes it.</param>
    /// <param name="From">The path the line answers to, as written.</param>
    public sealed record Redirect(string Target, string From) : Answer;

    /// <summary>A folder that has no index page.</summary>
    public sealed record NoIndex : Answer;

    /// <summary>Nothing, but a file whose name differs only in letter case.</summary>
    /// <param name="Path">The path as it should be written.</param>
    public sealed record OtherCase(string Path) : Answer;

    public sealed record Missing : Answer;
}

/// <summary>How a file came to answer for a path.</summary>
internal enum FoundBy
{
    /// <summary>The path is the file's own, or its folder's with the slash.</summary>
    Path,

    /// <summary>The host added `.html`.</summary>
    Extension,

    /// <summary>The host redirected to the folder with its slash.</summary>
    FolderRedirect,
}
