using System.Net.Sockets;
using Meridian.Site.Checks.External;

namespace Meridian.Cli.External;

/// <summary>Reads from the exceptions of the network what happened on it.</summary>
internal static class TransportFault
{
    /// <summary>What an exception of a request means. Pure.</summary>
    public static WebReply.Fault Of(Exception exception)
    {
        if (exception is OperationCanceledException)
        {
            // Nobody else cancels: the caller has looked whether it did so itself.
            return new WebReply.Fault(ProbeVerdict.TimedOut);
        }

        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case CertificateFault certificate:
                    return certificate.Fault;
                case SocketException socket:
                    return new WebReply.Fault(OfSocket(socket.SocketErrorCode));
            }
        }

        return new WebReply.Fault(exception switch
        {
            HttpRequestException request => OfRequest(request.HttpRequestError),
            HttpIOException reading => OfRequest(reading.HttpRequestError),
            _ => ProbeVerdict.Cut,
        });
    }

    private static ProbeVerdict OfSocket(SocketError error) => error switch
    {
        SocketError.HostNotFound or SocketError.NoData => ProbeVerdict.UnknownHost,
        SocketError.TryAgain or SocketError.NoRecovery => ProbeVerdict.LookupFailed,
        SocketError.ConnectionRefused => ProbeVerdict.Refused,
        SocketError.HostUnreachable or SocketError.NetworkUnreachable
            or SocketError.HostDown or SocketError.NetworkDown
            or SocketError.AddressNotAvailable or SocketError.AccessDenied => ProbeVerdict.Unreachable,
        SocketError.TimedOut => ProbeVerdict.TimedOut,
        _ => ProbeVerdict.Cut,
    };

    private static ProbeVerdict OfRequest(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => ProbeVerdict.UnknownHost,
        HttpRequestError.SecureConnectionError => ProbeVerdict.NoEncryption,
        HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded => ProbeVerdict.Unreadable,
        HttpRequestError.HttpProtocolError or HttpRequestError.VersionNegotiationError => ProbeVerdict.Unreadable,
        _ => ProbeVerdict.Cut,
    };
}
