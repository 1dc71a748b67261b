using Meridian.Sources;

namespace Meridian.Cli.Commands;

/// <summary>An output that keeps nothing: for commands that look at a site without writing it.</summary>
internal sealed class DiscardedOutput : IOutputTree
{
    public IOutputDraft Begin() => new Draft();

    private sealed class Draft : IOutputDraft
    {
        public void Write(SitePath file, ReadOnlySpan<byte> content)
        {
        }

        public void Copy(SitePath source, SitePath file)
        {
        }

        public void Copy(SitePath source, SitePath file, Func<byte[], byte[]> change)
        {
        }

        public WriteSummary Commit() => new(0, 0, []);

        public void Dispose()
        {
        }
    }
}
