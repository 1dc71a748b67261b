using System.Buffers;
using System.Text;

namespace Meridian.Site.Parsing;

/// <summary>Judges a slug that an author wrote.</summary>
internal static class SlugText
{
    private const int ByteLimit = 200;

    private static readonly SearchValues<char> Reserved = SearchValues.Create("?#%:*\"<>|");

    // Names that Windows keeps for devices, with any extension (CreateFile, "Naming Files, Paths, and Namespaces").
    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL",
        "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    /// <summary>Why a text cannot be one part of an address, in the author's words; null when it can. Pure.</summary>
    public static string? Problem(string slug)
    {
        if (slug.Length == 0)
        {
            return "it is empty";
        }

        if (slug.Any(char.IsControl))
        {
            return "it holds a character that cannot be seen";
        }

        if (slug.AsSpan().IndexOfAny("/\\") >= 0)
        {
            return "it holds a slash, and a slug is one part of an address (use `permalink` for a whole one)";
        }

        if (slug.Any(char.IsWhiteSpace))
        {
            return "it holds a space (use `-` between words)";
        }

        if (slug.AsSpan().IndexOfAny(Reserved) is var sign and >= 0)
        {
            return $"it holds `{slug[sign]}`, which an address cannot";
        }

        if (slug[0] == '.' || slug[^1] == '.')
        {
            return "it starts or ends with a dot, which some systems drop";
        }

        if (Encoding.UTF8.GetByteCount(slug) > ByteLimit)
        {
            return $"it is {slug.Length} characters long, more than a file's name can be";
        }

        return Devices.Contains(slug.Split('.')[0])
            ? "Windows keeps that name for itself, and the page could not be saved there"
            : null;
    }
}
