namespace Meridian.Cli.Tests.Disk;

/// <summary>The ways in which a disk stops.</summary>
public enum StopKind
{
    /// <summary>One change is refused, and all others are made.</summary>
    RefuseOne,

    /// <summary>From one change on, all are refused.</summary>
    RefuseRest,

    /// <summary>From one change on there is no room for more.</summary>
    FullDisk,

    /// <summary>The process dies before one change: nothing of it runs any more.</summary>
    Kill,
}

/// <summary>Stops a disk before its n-th change.</summary>
internal sealed class DiskStop(StopKind kind, int step)
{
    private const int NoSpaceLeft = 28;
    private int _steps;

    public static DiskStop Never => new(StopKind.Kill, int.MaxValue);

    /// <summary>True when the change to stop at was reached.</summary>
    public bool Happened => _steps > step;

    /// <summary>True when the program lives on and is told.</summary>
    public bool Refuses => kind != StopKind.Kill;

    /// <summary>Called before a change that needs no room.</summary>
    public void BeforeStep() => BeforeStep(() => { });

    /// <summary>Called before a change that needs room on the disk.</summary>
    public void BeforeFilling() => BeforeFilling(() => { });

    /// <summary>Called before a change that needs room and may stop when only a part of it is done.</summary>
    public void BeforeFilling(Action part)
    {
        BeforeStep(part);
        if (kind == StopKind.FullDisk && _steps > step)
        {
            throw new IOException("No space left on device", NoSpaceLeft);
        }
    }

    private void BeforeStep(Action part)
    {
        var now = _steps++;
        if (now == step)
        {
            part();
        }

        switch (kind)
        {
            case StopKind.Kill when now >= step:
                throw new KilledException();
            case StopKind.RefuseOne when now == step:
            case StopKind.RefuseRest when now >= step:
                throw new IOException("the disk was unplugged");
        }
    }
}

/// <summary>Stands for the death of the process: no code of ours may catch it.</summary>
internal sealed class KilledException : Exception;
