using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Meridian.Templating.Builtins;

/// <summary>
/// Regular expressions made once for all renders. It holds no state a template could see: an expression is decided by
/// its key.
/// </summary>
internal static class RegexCache
{
    // Templates write few expressions, but one could be put together from content.
    private const int Capacity = 256;

    private static readonly ConcurrentDictionary<(string, RegexOptions, TimeSpan), Regex> Known = [];

    /// <exception cref="RegexParseException">The pattern is not a regular expression.</exception>
    public static Regex Get(string pattern, RegexOptions options, TimeSpan timeout)
    {
        if (Known.TryGetValue((pattern, options, timeout), out var known))
        {
            return known;
        }

        if (Known.Count >= Capacity)
        {
            Known.Clear();
        }

        // .NET's matcher without backtracking would need no time limit, but it finds other matches than official
        // Scriban where lazy repetitions meet word boundaries, and other groups behind repetitions of nothing.
        return Known.GetOrAdd((pattern, options, timeout), static key => new Regex(key.Item1, key.Item2, key.Item3));
    }
}
