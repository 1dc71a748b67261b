using System.Text;
using NodaTime;

namespace Meridian.Cli.External;

/// <summary>Keeps an answer book in a file of a cache folder, or nowhere. The file can always be deleted.</summary>
/// <param name="Workspace">The disk.</param>
/// <param name="File">The file, absolute; null to keep nothing.</param>
internal sealed record AnswerStore(IWorkspace Workspace, string? File)
{
    /// <summary>What the file is called in its folder.</summary>
    public const string FileName = "external-links.json";

    /// <summary>The answers that still hold at a moment; none when the file is missing or spoilt.</summary>
    public AnswerBook Load(Instant now)
    {
        try
        {
            return File is not null && Workspace.Read(File) is { } text
                ? AnswerBookJson.Read(text).At(now)
                : AnswerBook.Empty;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return AnswerBook.Empty;
        }
    }

    public void Save(AnswerBook book)
    {
        if (File is null)
        {
            return;
        }

        try
        {
            Workspace.Replace(File, Encoding.UTF8.GetBytes(AnswerBookJson.Write(book)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What cannot be remembered is asked again the next time.
        }
    }
}
