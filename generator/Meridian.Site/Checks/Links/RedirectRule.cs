using System.Globalization;
using Meridian.Sources;

namespace Meridian.Site.Checks.Links;

/// <summary>One line of `_redirects`.</summary>
/// <param name="From">The path it answers to: may end in `*` and hold `:name` parts.</param>
/// <param name="To">Where it leads, as written.</param>
/// <param name="Status">The HTTP status it answers with.</param>
/// <param name="ToSpan">Where <paramref name="To"/> stands in the file.</param>
internal sealed record RedirectRule(string From, string To, int Status, TextSpan ToSpan)
{
    private const int Permanent = 301;

    /// <summary>True when the line says that there is nothing.</summary>
    public bool IsRefusal => Status is >= 400 and < 600;

    /// <summary>True when where the line leads depends on the path it is asked for.</summary>
    public bool HasPlaceholder =>
        To.Contains('*', StringComparison.Ordinal) || To.Contains("/:", StringComparison.Ordinal);

    /// <summary>Reads a line that starts at an offset of its file; null when it holds no rule. Pure.</summary>
    public static RedirectRule? Read(string line, int offset)
    {
        List<(string Text, int Start)> words = [];
        foreach (var word in Html.WordList.Of(line))
        {
            if (word.Text[0] == '#')
            {
                break;
            }

            words.Add((word.Text.ToString(), word.Start));
        }

        var to = words.FindLastIndex(IsTarget);
        if (to < 1)
        {
            return null;
        }

        var status = Permanent;
        if (to + 1 < words.Count)
        {
            var last = words[to + 1].Text.TrimEnd('!');
            status = int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : status;
        }

        var (target, start) = words[to];
        return new RedirectRule(PathOf(words[0].Text), target, status, new TextSpan(offset + start, target.Length));
    }

    /// <summary>
    /// Where the line sends a path, its placeholders filled in; null when it does not answer to it. Hosts match a path
    /// with and without its last slash. Pure.
    /// </summary>
    public string? Match(string path)
    {
        var pattern = From.Split('/');
        var parts = path.Split('/');
        if (parts.Length + 1 == pattern.Length && pattern[^1].Length == 0)
        {
            parts = [.. parts, ""];
        }

        var target = To;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == "*")
            {
                var rest = i < parts.Length ? string.Join('/', parts[i..]) : "";
                return target.Replace(":splat", rest, StringComparison.Ordinal);
            }

            var part = i < parts.Length ? parts[i] : null;
            if (part is { Length: > 0 } && pattern[i].StartsWith(':') && pattern[i].Length > 1)
            {
                target = target.Replace(pattern[i], part, StringComparison.Ordinal);
            }
            else if (part != pattern[i])
            {
                return null;
            }
        }

        return parts.Length == pattern.Length || (parts.Length == pattern.Length + 1 && parts[^1].Length == 0)
            ? target
            : null;
    }

    private static bool IsTarget((string Text, int Start) word) =>
        word.Text.StartsWith('/') || word.Text.Contains("://", StringComparison.Ordinal);

    /// <summary>A line may name the whole address; only its path is compared.</summary>
    private static string PathOf(string from) =>
        PercentEncoding.Decode(AbsoluteUrl.Read(from) is { Problem: null } url ? url.Path : from);
}
