using System.Text.RegularExpressions;

namespace Meridian.Site.Settings;

/// <summary>Checks language tags by their form: the platform's own list depends on the machine.</summary>
internal static partial class LanguageTag
{
    /// <summary>
    /// The tag in its usual case (`en-GB`, `zh-Hant-TW`), or null when the text is not one by BCP 47, section 2.1. Tags
    /// that only exist for private use or for history are refused. Pure.
    /// </summary>
    public static string? Parse(string text)
    {
        var trimmed = text.Trim().Replace('_', '-');
        if (!Form().IsMatch(trimmed))
        {
            return null;
        }

        var parts = trimmed.ToLowerInvariant().Split('-');
        for (var i = 1; i < parts.Length && parts[i - 1].Length > 1; i++)
        {
            parts[i] = parts[i].Length switch
            {
                2 => parts[i].ToUpperInvariant(),
                4 when char.IsAsciiLetter(parts[i][0]) => char.ToUpperInvariant(parts[i][0]) + parts[i][1..],
                _ => parts[i],
            };
        }

        return string.Join('-', parts);
    }

    [GeneratedRegex(
        "^[a-z]{2,3}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
        + "(-[a-wy-z0-9](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
