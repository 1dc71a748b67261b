using Meridian.Cli.External;
using Meridian.Site.Checks.External;

namespace Meridian.Cli.Tests.External;

public class HostGateTests
{
    private static readonly WebReply Fine = new WebReply.Answer(200);

    private readonly HurriedTime _time = new();

    [Fact]
    public async Task Requests_to_one_host_leave_a_gap()
    {
        using var gate = new HostGate(new WebLimits { Gap = TimeSpan.FromSeconds(3) }, _time.Web);
        for (var i = 0; i < 4; i++)
        {
            await gate.PassAsync(() => Task.FromResult(Fine), CancellationToken.None);
        }

        Assert.Equal([3, 3, 3], _time.Waits);
    }

    [Fact]
    public async Task Only_so_many_requests_go_to_one_host_at_once()
    {
        using var gate = new HostGate(new WebLimits { AtOncePerHost = 2 }, _time.Web);
        var (under, most) = (0, 0);
        var released = new TaskCompletionSource<WebReply>();
        var all = Enumerable.Range(0, 10).Select(_ => gate.PassAsync(
            async () =>
            {
                most = Math.Max(most, Interlocked.Increment(ref under));
                var reply = await released.Task;
                Interlocked.Decrement(ref under);
                return reply;
            },
            CancellationToken.None)).ToList();
        released.SetResult(Fine);
        await Task.WhenAll(all);
        Assert.Equal(2, most);
    }

    [Fact]
    public async Task A_host_that_asks_for_rest_gets_it_from_everybody()
    {
        using var gate = new HostGate(new WebLimits { Gap = TimeSpan.FromSeconds(1) }, _time.Web);
        await gate.PassAsync(() => Task.FromResult(Fine), CancellationToken.None);
        gate.Hold(TimeSpan.FromSeconds(30));
        gate.Hold(TimeSpan.FromSeconds(5));
        await gate.PassAsync(() => Task.FromResult(Fine), CancellationToken.None);
        await gate.PassAsync(() => Task.FromResult(Fine), CancellationToken.None);
        Assert.Equal([30, 1], _time.Waits);
    }

    [Fact]
    public async Task A_closed_gate_answers_for_the_host_without_asking_or_waiting()
    {
        using var gate = new HostGate(new WebLimits(), _time.Web);
        gate.Close(new WebReply.Fault(ProbeVerdict.UnknownHost));
        gate.Close(new WebReply.Fault(ProbeVerdict.Refused));
        gate.Hold(TimeSpan.FromSeconds(30));
        var reply = await gate.PassAsync(() => throw new InvalidOperationException("asked"), CancellationToken.None);
        Assert.Equal(new WebReply.Fault(ProbeVerdict.UnknownHost), reply);
        Assert.Empty(_time.Waits);
    }
}
