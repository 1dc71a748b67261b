namespace Meridian.Site.Html;

/// <summary>
/// Reads the `content` of a meta refresh (HTML standard, "shared declarative refresh steps"), but holds authors to what
/// the standard asks of them: a whole number of seconds, and `;` before the address.
/// </summary>
/// <param name="Seconds">How long the page stays.</param>
/// <param name="Url">The address, or null when the page reloads itself.</param>
/// <param name="UrlStart">Where the address starts in the value.</param>
internal sealed record MetaRefresh(int Seconds, string? Url, int UrlStart)
{
    /// <summary>Reads a value; null when it is malformed. Pure.</summary>
    public static MetaRefresh? TryParse(string content)
    {
        var at = SkipSpace(content, 0);
        var digits = at;
        while (at < content.Length && char.IsAsciiDigit(content[at]))
        {
            at++;
        }

        if (at == digits)
        {
            return null;
        }

        var seconds = int.TryParse(content.AsSpan(digits, at - digits), out var number) ? number : int.MaxValue;
        at = SkipFraction(content, at);
        at = SkipSpace(content, at);
        if (at == content.Length)
        {
            return new MetaRefresh(seconds, null, at);
        }

        return content[at] is ';' or ',' ? ParseUrl(content, SkipSpace(content, at + 1), seconds) : null;
    }

    private static MetaRefresh? ParseUrl(string content, int at, int seconds)
    {
        if (at == content.Length)
        {
            return new MetaRefresh(seconds, null, at);
        }

        if (content.AsSpan(at).StartsWith("url", StringComparison.OrdinalIgnoreCase)
            && SkipSpace(content, at + 3) is var equals && equals < content.Length && content[equals] == '=')
        {
            at = SkipSpace(content, equals + 1);
        }

        var end = content.Length;
        if (at < end && content[at] is '"' or '\'')
        {
            var close = content.IndexOf(content[at], at + 1);
            end = close < 0 ? end : close;
            at++;
        }

        var url = content[at..end].TrimEnd();
        return url.Length == 0 ? null : new MetaRefresh(seconds, url, at);
    }

    private static int SkipFraction(string content, int at)
    {
        while (at < content.Length && (char.IsAsciiDigit(content[at]) || content[at] == '.'))
        {
            at++;
        }

        return at;
    }

    private static int SkipSpace(string content, int at)
    {
        while (at < content.Length && WordList.IsSpace(content[at]))
        {
            at++;
        }

        return at;
    }
}
