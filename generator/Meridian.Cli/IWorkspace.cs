using Meridian.Sources;

namespace Meridian.Cli;

/// <summary>
/// The author's own files, by absolute path, for the commands that read or make single ones. Sites are read through
/// source trees and written through output trees.
/// </summary>
internal interface IWorkspace
{
    bool HasFolder(string folder);

    bool HasFile(string file);

    /// <summary>True when the folder is missing, or holds nothing but hidden entries such as `.git`.</summary>
    bool IsBlank(string folder);

    /// <summary>The text of a file, or null when there is none.</summary>
    /// <exception cref="IOException">The file is there and cannot be read.</exception>
    string? Read(string file);

    /// <summary>The files below a folder, by path from there, in any order; none when it is missing.</summary>
    IEnumerable<SitePath> FilesBelow(string folder);

    /// <summary>Writes a new file, with the folders above it; one that exists is left as it is.</summary>
    /// <exception cref="IOException">The file exists or cannot be written.</exception>
    void Create(string file, string text);

    /// <summary>
    /// Writes a file in place of the one that may be there, with the folders above it: at every moment the old one or
    /// the new one is whole.
    /// </summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    void Replace(string file, ReadOnlySpan<byte> bytes);

    /// <summary>Removes a folder that the program made, with all that is in it.</summary>
    /// <exception cref="IOException">It cannot be removed.</exception>
    void RemoveFolder(string folder);
}
