using System.Globalization;
using System.Text;

namespace Meridian.Site.Modelling.Search;

/// <summary>Reads numeric character references of HTML: `#39`, `#x2019`.</summary>
internal static class HtmlNumber
{
    /// <summary>The character of a reference without its `&amp;` and `;`; null when it is none. Pure.</summary>
    public static string? TextOf(ReadOnlySpan<char> reference)
    {
        if (reference.Length < 2 || reference[0] != '#')
        {
            return null;
        }

        var isRead = reference[1] is 'x' or 'X'
            ? int.TryParse(reference[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            : int.TryParse(reference[1..], NumberStyles.None, CultureInfo.InvariantCulture, out value);
        return isRead && Rune.IsValid(value) ? new Rune(value).ToString() : null;
    }
}
