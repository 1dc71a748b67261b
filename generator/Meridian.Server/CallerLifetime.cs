using Microsoft.Extensions.Hosting;

namespace Meridian.Server;

/// <summary>
/// The command that opened a preview decides when it ends; the host leaves the program's signals alone.
/// </summary>
internal sealed class CallerLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
