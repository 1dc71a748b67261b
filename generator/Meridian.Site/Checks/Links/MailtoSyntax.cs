using System.Text;

namespace Meridian.Site.Checks.Links;

/// <summary>Checks `mailto:` addresses (RFC 6068; the mail boxes by RFC 5321, section 4.1.2).</summary>
internal static class MailtoSyntax
{
    private const int LongestLocalPart = 64;
    private const int LongestDomain = 253;
    private const int LongestLabel = 63;

    /// <summary>What is wrong with what follows `mailto:`; null when nothing is. Pure.</summary>
    public static SyntaxProblem? ProblemOf(string rest)
    {
        var question = rest.IndexOf('?', StringComparison.Ordinal);
        var recipients = question < 0 ? rest : rest[..question];
        var fields = question < 0 ? "" : rest[(question + 1)..];
        if (recipients.Length == 0)
        {
            return fields.Length == 0
                ? new SyntaxProblem("names no mail address", "write the address after `mailto:`")
                : ProblemOfFields(fields);
        }

        return ProblemOfList(recipients) ?? ProblemOfFields(fields);
    }

    private static SyntaxProblem? ProblemOfFields(string fields)
    {
        foreach (var field in fields.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = field.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && field[..equals].ToLowerInvariant() is "to" or "cc" or "bcc"
                && field[(equals + 1)..] is { Length: > 0 } list && ProblemOfList(list) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static SyntaxProblem? ProblemOfList(string list)
    {
        foreach (var part in SplitOutsideQuotes(PercentEncoding.Decode(list)))
        {
            if (ProblemOfAddress(part) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    /// <summary>Commas separate addresses, but not inside a quoted local part.</summary>
    private static List<string> SplitOutsideQuotes(string list)
    {
        List<string> parts = [];
        var part = new StringBuilder();
        var quoted = false;
        foreach (var c in list)
        {
            quoted ^= c == '"';
            if (c == ',' && !quoted)
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            else
            {
                part.Append(c);
            }
        }

        parts.Add(part.ToString());
        return parts;
    }

    private static SyntaxProblem? ProblemOfAddress(string address)
    {
        if (address.Contains('<', StringComparison.Ordinal) || address.Contains('>', StringComparison.Ordinal))
        {
            return new SyntaxProblem(
                $"has a name beside the mail address: `{address.Trim()}`",
                "write the bare address, `name@example.org`");
        }

        var at = address.LastIndexOf('@');
        if (at < 0)
        {
            return new SyntaxProblem($"holds `{address}`, which is not a mail address", "write `name@example.org`");
        }

        var problem = ProblemOfLocalPart(address[..at]) ?? ProblemOfDomain(address[(at + 1)..]);
        return problem is null ? null : new SyntaxProblem($"holds `{address}`, {problem}");
    }

    private static string? ProblemOfLocalPart(string local)
    {
        if (local.Length == 0)
        {
            return "which has nothing before the `@`";
        }

        if (Encoding.UTF8.GetByteCount(local) > LongestLocalPart)
        {
            return $"which has more than {LongestLocalPart} characters before the `@`";
        }

        if (local.Length > 2 && local[0] == '"' && local[^1] == '"')
        {
            return null;
        }

        if (local[0] == '.' || local[^1] == '.' || local.Contains("..", StringComparison.Ordinal))
        {
            return "which has a dot too many before the `@`";
        }

        return local.Any(c => c <= ' ' || "()<>[]:;@\\,\"".Contains(c, StringComparison.Ordinal))
            ? "which has a character that no mail address may have"
            : null;
    }

    private static string? ProblemOfDomain(string domain)
    {
        if (domain.Length > 2 && domain[0] == '[' && domain[^1] == ']')
        {
            return null;
        }

        var labels = domain.Split('.');
        if (domain.Length == 0 || labels.Any(label => label.Length == 0))
        {
            return "whose domain has an empty part";
        }

        if (domain.Length > LongestDomain || labels.Any(label => label.Length > LongestLabel))
        {
            return "whose domain is too long";
        }

        return labels.Any(label => label[0] == '-' || label[^1] == '-' || !label.All(IsInDomain))
            ? "whose domain has a character in the wrong place"
            : null;
    }

    private static bool IsInDomain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' || c >= 0x80;
}
