using System.Globalization;

namespace Meridian.Cli.External;

/// <summary>How long a server asks to be left alone (RFC 9110, section 10.2.3).</summary>
internal static class RetryAfter
{
    /// <summary>
    /// The wait that an answer asks for, never below zero: seconds, or a moment, which is held against the server's own
    /// clock where it tells the time. Null when it asks for none. Pure.
    /// </summary>
    public static TimeSpan? Of(WebReply.Answer answer, DateTimeOffset now)
    {
        var text = answer.RetryAfter?.Trim() ?? "";
        if (text.Length > 0 && text.All(char.IsAsciiDigit))
        {
            // More digits than a number can hold mean the same to whoever waits.
            var isKnown = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds);
            return TimeSpan.FromSeconds(isKnown && seconds < Longest ? seconds : Longest);
        }

        if (!DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, Style, out var until))
        {
            return null;
        }

        var wait = until - (answer.Date ?? now);
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    /// <summary>A hundred years, in seconds.</summary>
    private const long Longest = 3_155_760_000;

    private const DateTimeStyles Style =
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowInnerWhite;

    /// <summary>The three forms of a date in HTTP (RFC 9110, section 5.6.7).</summary>
    private static readonly string[] Forms =
    [
        "ddd, dd MMM yyyy HH:mm:ss 'GMT'", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy",
    ];
}
