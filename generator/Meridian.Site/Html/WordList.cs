namespace Meridian.Site.Html;

/// <summary>A set of space-separated tokens, as HTML writes several names in one attribute.</summary>
internal static class WordList
{
    /// <summary>The words of a value with their offsets in it. Pure.</summary>
    public static List<(string Text, int Start)> Of(string value)
    {
        List<(string, int)> words = [];
        var start = 0;
        while (start < value.Length)
        {
            if (IsSpace(value[start]))
            {
                start++;
                continue;
            }

            var end = start;
            while (end < value.Length && !IsSpace(value[end]))
            {
                end++;
            }

            words.Add((value[start..end], start));
            start = end;
        }

        return words;
    }

    /// <summary>ASCII white space as HTML defines it.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
