namespace Meridian.Site.Checks.Links;

/// <summary>Checks `data:` URLs (RFC 2397; the Fetch standard, section 6).</summary>
internal static class InlineUrlSyntax
{
    /// <summary>What is wrong with what follows `data:`; null when nothing is. Pure.</summary>
    public static SyntaxProblem? ProblemOf(string rest)
    {
        var comma = rest.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0)
        {
            return new SyntaxProblem("has no comma before its content", "write `data:image/png;base64,...`");
        }

        var isBase64 = rest.AsSpan(0, comma).TrimEnd(' ').EndsWith(";base64", StringComparison.OrdinalIgnoreCase);
        if (!isBase64)
        {
            return null;
        }

        foreach (var c in PercentEncoding.Decode(rest[(comma + 1)..]))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '/' or '=' or '-' or '_') && !char.IsWhiteSpace(c))
            {
                return new SyntaxProblem("is marked as base64 and is not");
            }
        }

        return null;
    }
}
