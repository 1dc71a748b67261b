using System.Buffers;
using System.Globalization;

namespace Meridian.Site.Checks.Links;

/// <summary>Reads the host of an address (WHATWG URL, section 3.5).</summary>
internal static class HostSyntax
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(" #/<>?@[\\]^|%\"`{}'(),;!$&*+=");

    /// <summary>
    /// The host in lower case with any port that is not the scheme's own. <paramref name="problem"/> says what is wrong
    /// with it, or is null. Pure.
    /// </summary>
    public static string Read(string scheme, string text, out string? problem)
    {
        var host = PercentEncoding.Decode(text).ToLowerInvariant();
        var port = "";
        var colon = host.LastIndexOf(':');
        if (colon >= 0 && !host.EndsWith(']'))
        {
            (host, port) = (host[..colon], host[(colon + 1)..]);
        }

        problem = ProblemOfHost(host) ?? ProblemOfPort(port);
        var isDefault = port.Length == 0 || (scheme == "http" && port == "80") || (scheme == "https" && port == "443");
        return isDefault ? host : $"{host}:{port}";
    }

    /// <summary>True for the names and numbers by which a machine calls itself (RFC 6761, section 6.3). Pure.</summary>
    public static bool IsLocal(string host)
    {
        var colon = host.LastIndexOf(':');
        var name = colon > 0 && !host.EndsWith(']') ? host[..colon] : host;
        name = name.TrimEnd('.');
        return name is "localhost" or "0.0.0.0" or "[::1]" or "[::]"
            || name.EndsWith(".localhost", StringComparison.Ordinal)
            || (name.StartsWith("127.", StringComparison.Ordinal) && name.All(c => char.IsAsciiDigit(c) || c == '.'));
    }

    private static string? ProblemOfHost(string host)
    {
        if (host.Length == 0)
        {
            return "names no host";
        }

        if (host.StartsWith('[') && host.EndsWith(']'))
        {
            return System.Net.IPAddress.TryParse(host, out _) ? null : $"has a host that cannot be read: `{host}`";
        }

        var bad = host.AsSpan().IndexOfAny(Forbidden);
        if (bad >= 0 || host.Any(char.IsControl))
        {
            return bad >= 0 && host[bad] == ' '
                ? "has a space in its host name"
                : $"has a character that no host name may have: `{(bad >= 0 ? host[bad] : '?')}`";
        }

        var labels = host.TrimEnd('.').Split('.');
        if (labels[^1].Length > 0 && labels[^1].All(char.IsAsciiDigit) && !IsIpv4(labels))
        {
            return $"has a host of numbers that is no address: `{host}`";
        }

        return labels.Any(label => label.Length == 0)
            ? "has an empty part in its host name"
            : labels.Any(label => label.Length > 63) || host.Length > 253 ? "has a host name that is too long" : null;
    }

    /// <summary>Four numbers up to 255; fewer, where the last stands for the rest (WHATWG URL, section 3.5).</summary>
    private static bool IsIpv4(string[] labels) =>
        labels.Length <= 4
        && labels.SkipLast(1).All(label => byte.TryParse(label, CultureInfo.InvariantCulture, out _))
        && ulong.TryParse(labels[^1], CultureInfo.InvariantCulture, out var last)
        && last < 1UL << (8 * (5 - labels.Length));

    private static string? ProblemOfPort(string port) =>
        port.Length == 0
        || (int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 65535)
            ? null
            : $"has a port that is not a number up to 65535: `{port}`";
}
