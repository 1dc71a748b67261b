using Meridian.Sources;

namespace Meridian.Site.Parsing.Bodies;

/// <summary>
/// Finds a paragraph with more brackets than anyone writes: the time to match them grows with the square of their
/// number.
/// </summary>
internal static class BracketLimit
{
    public const int Limit = 10_000;

    /// <summary>The first line of the first such paragraph; null when there is none.</summary>
    public static TextSpan? Exceeded(string text)
    {
        if (text.AsSpan().Count('[') <= Limit)
        {
            return null;
        }

        var (brackets, start, at) = (0, 0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var next = at + line.Length + (text.AsSpan(at + line.Length).StartsWith("\r\n") ? 2 : 1);
            if (line.IsWhiteSpace())
            {
                (brackets, start) = (0, next);
            }

            brackets += line.Count('[');
            if (brackets > Limit)
            {
                var end = text.AsSpan(start).IndexOfAny('\r', '\n');
                return new TextSpan(start, end < 0 ? text.Length - start : end);
            }

            at = next;
        }

        return null;
    }
}
