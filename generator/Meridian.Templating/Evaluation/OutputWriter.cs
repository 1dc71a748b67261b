using System.Buffers;
using System.Text;

namespace Meridian.Templating.Evaluation;

/// <summary>The UTF-8 text of a render as it grows.</summary>
internal sealed class OutputWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new();

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    public string ToText() => Encoding.UTF8.GetString(Written);

    public void Clear() => _buffer.ResetWrittenCount();
}
