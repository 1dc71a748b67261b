namespace Meridian.Cli.External;

/// <summary>How much patience other servers get, and how much of theirs is used.</summary>
internal sealed record WebLimits
{
    public static WebLimits Usual { get; } = new();

    /// <summary>How long a connection may take to come about.</summary>
    public TimeSpan Connecting { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the head of an answer may take, the connection aside.</summary>
    public TimeSpan Answering { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a page may take to arrive once its server has begun to send it.</summary>
    public TimeSpan Reading { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How much of a page is read, in bytes.</summary>
    public int PageBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>How long the head of an answer may be, in kilobytes.</summary>
    public int HeaderKilobytes { get; init; } = 64;

    /// <summary>How many redirects are followed.</summary>
    public int Redirects { get; init; } = 10;

    /// <summary>How often an address is asked for that might answer the next time.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>How long to wait before the second attempt; twice as long before each one after it.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait that a server may ask for with `Retry-After`.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many requests one host is sent at once.</summary>
    public int AtOncePerHost { get; init; } = 2;

    /// <summary>How many requests are under way at once.</summary>
    public int AtOnce { get; init; } = 16;

    /// <summary>The least time between two requests to one host.</summary>
    public TimeSpan Gap { get; init; } = TimeSpan.FromMilliseconds(200);
}
