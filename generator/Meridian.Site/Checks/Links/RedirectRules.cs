using System.Collections.Immutable;
using Meridian.Site.Html;

namespace Meridian.Site.Checks.Links;

/// <summary>
/// The `_redirects` file at a site's root, as Netlify and Cloudflare Pages read it: from, to, status.
/// </summary>
internal sealed class RedirectRules
{
    /// <summary>The name of the file. Only the one at the root counts.</summary>
    public const string FileName = "_redirects";

    private readonly ImmutableArray<RedirectRule> _rules;
    private readonly string _basePath;

    private RedirectRules(ImmutableArray<RedirectRule> rules, string basePath)
    {
        _rules = rules;
        _basePath = basePath;
    }

    /// <summary>A site without redirects.</summary>
    public static RedirectRules None { get; } = new([], "/");

    /// <summary>
    /// Where the lines lead, for checking like any other link. Lines with placeholders lead nowhere fixed.
    /// </summary>
    public FileFacts Facts => new()
    {
        Links =
        [
            .. _rules.Where(rule => !rule.IsRefusal && !rule.HasPlaceholder)
                .Select(rule => new LinkFact(LinkKind.RedirectTarget, FileName, "", rule.To, rule.ToSpan)),
        ],
    };

    /// <summary>Reads the file. Lines that make no sense are passed over. Pure.</summary>
    public static RedirectRules Read(string text, string basePath)
    {
        var rules = ImmutableArray.CreateBuilder<RedirectRule>();
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (RedirectRule.Read(text[start..end], start) is { } rule)
            {
                rules.Add(rule);
            }

            start = end + 1;
        }

        return new RedirectRules(rules.ToImmutable(), basePath);
    }

    /// <summary>
    /// What the first matching line answers for a path below the site's root; null when none matches. Pure.
    /// </summary>
    public Answer? Match(string path)
    {
        foreach (var rule in _rules)
        {
            if ((rule.Match(path) ?? rule.Match(_basePath + path[1..])) is { } target)
            {
                return rule.IsRefusal ? new Answer.Missing() : new Answer.Redirect(target, rule.From);
            }
        }

        return null;
    }
}
