using System.Text;

namespace Meridian.Templating.Values;

/// <summary>Text held as UTF-8, so that finished pieces of a page reach the output without being decoded.</summary>
internal sealed class Utf8Text(ReadOnlyMemory<byte> bytes)
{
    private string? _text;

    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    /// <summary>The same as a string, decoded when first asked for.</summary>
    public string Text => _text ??= Encoding.UTF8.GetString(Bytes.Span);
}
