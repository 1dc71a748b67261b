namespace Meridian.Site.Checks.External;

/// <summary>Text with `*` for any run of characters.</summary>
internal static class Glob
{
    /// <summary>
    /// True when a pattern covers the whole of a text; ASCII letters are equal whatever their case. Takes time in
    /// proportion to both lengths multiplied, at worst. Pure.
    /// </summary>
    public static bool Matches(string pattern, string text)
    {
        var (at, from) = (0, 0);
        var (star, retry) = (-1, 0);
        while (from < text.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                (star, retry) = (at++, from);
            }
            else if (at < pattern.Length && Same(pattern[at], text[from]))
            {
                at++;
                from++;
            }
            else if (star >= 0)
            {
                // The last star takes one character more, and the rest is tried again.
                (at, from) = (star + 1, ++retry);
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(at).TrimStart('*').IsEmpty;
    }

    private static bool Same(char a, char b) =>
        a == b || (char.IsAsciiLetter(a) && char.IsAsciiLetter(b) && (a | 0x20) == (b | 0x20));
}
