using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Meridian.Cli.Tests.External;

/// <summary>Certificates of servers that are not what they should be.</summary>
internal static class Certificates
{
    /// <summary>One that a host has signed itself.</summary>
    public static X509Certificate2 SelfSigned(string host, int fromDays = -10, int toDays = 10)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Request(host, key).CreateSelfSigned(
            DateTimeOffset.UtcNow.AddDays(fromDays), DateTimeOffset.UtcNow.AddDays(toDays));
    }

    /// <summary>One that somebody has signed whom nobody knows.</summary>
    public static X509Certificate2 OfUnknownSigner(string host)
    {
        using var signerKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signer = new CertificateRequest("CN=Nobody", signerKey, HashAlgorithmName.SHA256);
        signer.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var root = signer.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-10), DateTimeOffset.UtcNow.AddDays(10));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var signed = Request(host, key).Create(
            root, DateTimeOffset.UtcNow.AddDays(-5), DateTimeOffset.UtcNow.AddDays(5), [1, 2, 3, 4]);
        return signed.CopyWithPrivateKey(key);
    }

    private static CertificateRequest Request(string host, ECDsa key)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        return request;
    }
}
