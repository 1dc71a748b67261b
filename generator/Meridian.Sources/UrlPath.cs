using System.Buffers;
using System.Text;

namespace Meridian.Sources;

/// <summary>
/// A place on the finished site: `/posts/neck/` or `/feed.xml`, decoded, without the base path. Always starts with `/`;
/// one that ends in `/` is served from the `index.html` below it.
/// </summary>
public readonly record struct UrlPath : IComparable<UrlPath>
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/");

    private readonly string? _value;

    private UrlPath(string value) => _value = value;

    public static UrlPath Root { get; } = new("/");

    public string Value => _value ?? "/";

    public bool IsFolder => Value.EndsWith('/');

    /// <summary>The file that serves this URL, relative to the root of the output.</summary>
    public SitePath File => SitePath.Of((IsFolder ? Value + "index.html" : Value)[1..]);

    /// <summary>The URL as it is written in HTML: percent-encoded UTF-8 (RFC 3986, section 3.3).</summary>
    public string Encoded => Encode(Value);

    /// <summary>Makes a URL path from text that the program itself wrote.</summary>
    /// <exception cref="ArgumentException">The text is not an absolute path inside the site.</exception>
    public static UrlPath Of(string text) =>
        TryParse(text, out var url) ? url : throw new ArgumentException($"not a URL path: {text}", nameof(text));

    /// <summary>
    /// Reads a decoded absolute path; false when a part is empty, `.`, `..` or holds a control character or `\`.
    /// </summary>
    public static bool TryParse(string text, out UrlPath url)
    {
        url = default;
        if (!text.StartsWith('/'))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (char.IsControl(c) || c == '\\')
            {
                return false;
            }
        }

        var path = text.AsSpan(1);
        foreach (var range in path.Split('/'))
        {
            if (path[range] is "." or ".." || (path[range].Length == 0 && range.End.Value < path.Length))
            {
                return false;
            }
        }

        url = new UrlPath(text);
        return true;
    }

    /// <summary>The URL of the page that a file of the output serves.</summary>
    public static UrlPath OfFile(SitePath file) =>
        new(file.Name == "index.html" ? "/" + file.Value[..^"index.html".Length] : "/" + file.Value);

    public UrlPath Append(string relative) => Of((IsFolder ? Value : Value + "/") + relative);

    public int CompareTo(UrlPath other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    private static string Encode(string path)
    {
        if (!path.AsSpan().ContainsAnyExcept(Plain))
        {
            return path;
        }

        var encoded = new StringBuilder(path.Length + 16);
        foreach (var unit in Encoding.UTF8.GetBytes(path))
        {
            if (Plain.Contains((char)unit))
            {
                encoded.Append((char)unit);
            }
            else
            {
                encoded.Append('%').Append("0123456789ABCDEF"[unit >> 4]).Append("0123456789ABCDEF"[unit & 15]);
            }
        }

        return encoded.ToString();
    }
}
