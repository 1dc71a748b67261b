using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Site.Html;

/// <summary>The facts of the `robots.txt` at a site's root (RFC 9309).</summary>
internal sealed record RobotsFacts : FileFacts
{
    /// <summary>The line that keeps every search engine away from the whole site; null when there is none.</summary>
    public TextSpan? HidesAll { get; init; }

    /// <summary>Reads the file. Never throws. Pure.</summary>
    public static RobotsFacts Read(string text)
    {
        var links = ImmutableArray.CreateBuilder<LinkFact>();
        TextSpan? hides = null;
        var (forAll, inRules) = (false, false);
        foreach (var (name, value, span) in Lines(text))
        {
            switch (name)
            {
                case "user-agent":
                    forAll = (value == "*") || (forAll && !inRules);
                    inRules = false;
                    break;
                case "disallow":
                    inRules = true;
                    hides ??= forAll && value == "/" ? span : null;
                    break;
                case "allow":
                    inRules = true;
                    hides = forAll && value == "/" ? null : hides;
                    break;
                case "sitemap":
                    links.Add(new LinkFact(LinkKind.FeedUrl, name, "", value, span));
                    break;
                default:
                    break;
            }
        }

        return new RobotsFacts { Links = links.ToImmutable(), HidesAll = hides };
    }

    private static IEnumerable<(string Name, string Value, TextSpan Span)> Lines(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOfAny(['\n', '\r'], start);
            end = end < 0 ? text.Length : end;
            var line = text[start..end];
            var comment = line.IndexOf('#', StringComparison.Ordinal);
            line = comment < 0 ? line : line[..comment];
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                var value = line[(colon + 1)..];
                var trimmed = value.Trim();
                var at = start + colon + 1 + (value.Length - value.TrimStart().Length);
                var name = line[..colon].Trim().TrimStart('\uFEFF').ToLowerInvariant();
                yield return (name, trimmed, new TextSpan(at, trimmed.Length));
            }

            start = end + 1;
        }
    }
}
