using Meridian.Cli.Disk;

namespace Meridian.Cli.Tests.Disk;

/// <summary>The real disk with some of its gifts taken away, that stops when it is told to.</summary>
internal sealed class AwkwardDisk(CommitWay way) : IDiskOperations
{
    private static readonly DiskOperations Real = DiskOperations.Instance;

    public bool Links { get; init; } = true;

    public DiskStop Stop { get; init; } = DiskStop.Never;

    public bool Exchanges => way is CommitWay.Exchange or CommitWay.JournalAfterRefusal;

    public bool IsMountPoint(string folder) => way == CommitWay.JournalInside && Directory.Exists(folder);

    public void CreateFolder(string folder)
    {
        Stop.BeforeFilling();
        Real.CreateFolder(folder);
    }

    public void CopyMode(string from, string to)
    {
        Stop.BeforeStep();
        Real.CopyMode(from, to);
    }

    public void WriteFile(string file, ReadOnlySpan<byte> content)
    {
        var half = content[..(content.Length / 2)].ToArray();
        Stop.BeforeFilling(() => Real.WriteFile(file, half));
        Real.WriteFile(file, content);
    }

    public void CopyFile(string file, string copy)
    {
        Stop.BeforeFilling();
        Real.CopyFile(file, copy);
    }

    public bool TryLink(string file, string link)
    {
        Stop.BeforeStep();
        return Links && Real.TryLink(file, link);
    }

    public void Move(string from, string to)
    {
        Stop.BeforeStep();
        Real.Move(from, to);
    }

    public bool TryExchange(string one, string other)
    {
        Stop.BeforeStep();
        return way == CommitWay.Exchange && Real.TryExchange(one, other);
    }

    public void DeleteFile(string file)
    {
        Stop.BeforeStep();
        Real.DeleteFile(file);
    }

    public void DeleteFolder(string folder)
    {
        Stop.BeforeStep();
        Real.DeleteFolder(folder);
    }

    public IDisposable? TryLock(string folder)
    {
        Stop.BeforeStep();
        return Real.TryLock(folder);
    }
}
