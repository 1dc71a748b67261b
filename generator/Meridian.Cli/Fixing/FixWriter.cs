using System.Text;
using Meridian.Sources;

namespace Meridian.Cli.Fixing;

/// <summary>Writes mended files back: in their own encoding, each whole or not at all.</summary>
internal static class FixWriter
{
    public static readonly Rule NotMended = new("MER0322", "not-mended", Severity.Error);

    /// <summary>Writes one file; the finding says why when it could not be.</summary>
    /// <param name="file">What to write.</param>
    /// <param name="site">The folder of the site, absolute.</param>
    /// <param name="tree">The site, to see that the file is still as it was read.</param>
    /// <param name="workspace">The disk.</param>
    public static Diagnostic? Write(FileFix file, string site, ISourceTree tree, IWorkspace workspace)
    {
        try
        {
            if (SourceText.Decode(file.Path, tree.Read(file.Path), out var encoding) is not { } now
                || now.Text != file.Before.Text)
            {
                return Failed(file, "it was changed in the meantime", "run the command again");
            }

            workspace.Replace(Path.Join(site, file.Path.Value), Bytes(file.After, encoding));
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Failed(file, fault.Message.TrimEnd('.'), "see that the file can be written, or mend it by hand");
        }
    }

    /// <summary>True when a file is stored as UTF-8, which a difference in text can be applied to.</summary>
    public static bool IsUtf8(FileFix file, ISourceTree tree)
    {
        try
        {
            return SourceText.Decode(file.Path, tree.Read(file.Path), out var encoding) is not null
                   && encoding == TextEncoding.Utf8;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>The text as bytes; a byte order mark is one of its characters already.</summary>
    private static byte[] Bytes(string text, TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf16LittleEndian => Encoding.Unicode.GetBytes(text),
        TextEncoding.Utf16BigEndian => Encoding.BigEndianUnicode.GetBytes(text),
        _ => Encoding.UTF8.GetBytes(text),
    };

    private static Diagnostic Failed(FileFix file, string why, string help) =>
        NotMended.At(Location.StartOf(file.Path), $"the file was not mended: {why}") with { Help = help };
}
