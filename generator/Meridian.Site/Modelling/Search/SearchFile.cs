using System.Globalization;
using Meridian.Site.Loading;
using Meridian.Sources;

namespace Meridian.Site.Modelling.Search;

/// <summary>A file of the index, under a name that changes with its bytes.</summary>
internal sealed record SearchFile(UrlPath Url, ReadOnlyMemory<byte> Content)
{
    /// <summary>What of the bytes' hash is part of the name: hexadecimal digits.</summary>
    public const int HashLength = 8;

    /// <summary>The part of its name that changes with its bytes.</summary>
    public string Hash => Url.Value.Split('.')[^2];

    /// <summary>One of several of a kind.</summary>
    /// <param name="folder">Where the index is.</param>
    /// <param name="kind">What the name begins with.</param>
    /// <param name="number">Counted from 0.</param>
    /// <param name="content">Its bytes.</param>
    public static SearchFile Of(UrlPath folder, string kind, int number, byte[] content) =>
        Of(folder, kind + number.ToString(CultureInfo.InvariantCulture), ".txt", content);

    /// <summary>The only one of its kind.</summary>
    public static SearchFile Of(UrlPath folder, string name, string extension, byte[] content)
    {
        var hash = ContentHash.Of(content).Fingerprint[..HashLength];
        return new SearchFile(folder.Append($"{name}.{hash}{extension}"), content);
    }
}
