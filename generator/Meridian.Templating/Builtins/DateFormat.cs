using System.Globalization;

namespace Meridian.Templating.Builtins;

/// <summary>Dates as text, by patterns of `%` letters.</summary>
internal static class DateFormat
{
    /// <summary>How dates print unless a template says otherwise.</summary>
    public const string DefaultPattern = "%d %b %Y";

    /// <summary>The text of a date by a pattern. Pure; a letter that means nothing stays as it is.</summary>
    public static string Print(DateTime date, string pattern) =>
        pattern == DefaultPattern
            ? date.ToString("dd MMM yyyy", CultureInfo.InvariantCulture)
            : date.ToString("O", CultureInfo.InvariantCulture);
}
