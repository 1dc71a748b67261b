namespace Meridian.Site.Html;

/// <summary>Splits `srcset` and `imagesrcset` (HTML standard, "parsing a srcset attribute").</summary>
internal static class Srcset
{
    /// <summary>
    /// The URLs of a value with their offsets in it. A candidate with a descriptor browsers do not know is kept: the
    /// author meant it to be loaded. Pure.
    /// </summary>
    public static List<(string Url, int Start)> Candidates(string value)
    {
        List<(string, int)> candidates = [];
        var at = 0;
        while (true)
        {
            while (at < value.Length && (WordList.IsSpace(value[at]) || value[at] == ','))
            {
                at++;
            }

            if (at >= value.Length)
            {
                return candidates;
            }

            var start = at;
            while (at < value.Length && !WordList.IsSpace(value[at]))
            {
                at++;
            }

            var end = at;
            while (end > start && value[end - 1] == ',')
            {
                end--;
            }

            if (end > start)
            {
                candidates.Add((value[start..end], start));
            }

            if (end == at)
            {
                at = SkipDescriptors(value, at);
            }
        }
    }

    private static int SkipDescriptors(string value, int at)
    {
        var depth = 0;
        while (at < value.Length)
        {
            var c = value[at++];
            if (c == '(')
            {
                depth++;
            }
            else if (c == ')' && depth > 0)
            {
                depth--;
            }
            else if (c == ',' && depth == 0)
            {
                break;
            }
        }

        return at;
    }
}
