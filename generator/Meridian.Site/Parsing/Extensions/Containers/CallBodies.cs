using Markdig.Helpers;

namespace Meridian.Site.Parsing.Extensions.Containers;

/// <summary>
/// Decides whether a call to action (`:::cta id`), which may stand alone, has a body: whether a line of as many colons
/// ends it. It looks ahead in the text, since the parser reads a line at a time.
/// </summary>
internal static class CallBodies
{
    /// <param name="opening">The opening line, in the whole text.</param>
    /// <param name="colons">How many colons opened it.</param>
    /// <param name="outer">How many open containers around it have as many colons, and end after it.</param>
    public static bool HasBody(StringSlice opening, int colons, int outer)
    {
        var rest = opening.Text.AsSpan(Math.Min(opening.End + 1, opening.Text.Length));
        var (depth, ends, code) = (0, 0, false);
        foreach (var line in rest.EnumerateLines())
        {
            var text = line.TrimStart(" \t>").TrimEnd();
            if (text.StartsWith("```") || text.StartsWith("~~~"))
            {
                code = !code;
            }

            if (code || !text.StartsWith(":::"))
            {
                continue;
            }

            var count = text.IndexOfAnyExcept(':') is var other and >= 0 ? other : text.Length;
            var name = text[count..].TrimStart();
            if (name.IsEmpty)
            {
                if (count > colons)
                {
                    break;
                }

                (depth, ends) = count < colons ? (depth, ends) : depth > 0 ? (depth - 1, ends) : (depth, ends + 1);
                if (ends > outer)
                {
                    return true;
                }
            }
            else if (count >= colons)
            {
                if (depth == 0 && name.StartsWith(ContainerNames.CallToAction, StringComparison.OrdinalIgnoreCase))
                {
                    break;
                }

                depth++;
            }
        }

        return false;
    }
}
