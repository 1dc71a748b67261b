using System.Globalization;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Meridian.Site.Checks.External;

namespace Meridian.Cli.External;

/// <summary>
/// What is wrong with a server's certificate: thrown out of the handshake, caught where the request was sent.
/// </summary>
internal sealed class CertificateFault(WebReply.Fault fault) : Exception("The certificate is not accepted.")
{
    public WebReply.Fault Fault { get; } = fault;

    /// <summary>
    /// Tells apart what is wrong with a certificate, the plainest first: its days, its name, who signed it. Null when
    /// nothing is. Pure.
    /// </summary>
    public static WebReply.Fault? Of(
        X509Certificate2? certificate, SslPolicyErrors errors, X509ChainStatusFlags chain, DateTimeOffset now)
    {
        if (errors == SslPolicyErrors.None)
        {
            return null;
        }

        if (certificate is null)
        {
            return new WebReply.Fault(ProbeVerdict.NoEncryption);
        }

        if (certificate.NotAfter.ToUniversalTime() < now.UtcDateTime)
        {
            return new WebReply.Fault(ProbeVerdict.CertificateExpired, Day(certificate.NotAfter));
        }

        if (certificate.NotBefore.ToUniversalTime() > now.UtcDateTime)
        {
            return new WebReply.Fault(ProbeVerdict.CertificateNotYetValid, Day(certificate.NotBefore));
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            var name = certificate.GetNameInfo(X509NameType.DnsName, forIssuer: false);
            return new WebReply.Fault(ProbeVerdict.CertificateOfOtherHost, name);
        }

        return certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData)
               && chain.HasFlag(X509ChainStatusFlags.UntrustedRoot)
            ? new WebReply.Fault(ProbeVerdict.CertificateSelfSigned)
            : new WebReply.Fault(ProbeVerdict.CertificateUntrusted);
    }

    private static string Day(DateTime moment) =>
        moment.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
