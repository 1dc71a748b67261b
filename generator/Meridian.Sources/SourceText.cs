using System.Text;

namespace Meridian.Sources;

/// <summary>The text of one source file exactly as stored, with its lines.</summary>
public sealed class SourceText
{
    private readonly Lazy<int[]> _lineStarts;

    public SourceText(SitePath path, string text)
    {
        Path = path;
        Text = text;
        _lineStarts = new Lazy<int[]>(() => FindLineStarts(text));
    }

    public SitePath Path { get; }

    public string Text { get; }

    public int LineCount => _lineStarts.Value.Length;

    /// <summary>Turns an offset into a position; an offset outside the text gives its nearest end.</summary>
    public LinePosition PositionOf(int offset)
    {
        var starts = _lineStarts.Value;
        offset = Math.Clamp(offset, 0, Text.Length);
        var index = Array.BinarySearch(starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line + 1, offset - starts[line] + 1);
    }

    /// <summary>The text of a 1-based line, without its line break.</summary>
    public ReadOnlySpan<char> Line(int line)
    {
        var starts = _lineStarts.Value;
        var start = starts[line - 1];
        var end = line < starts.Length ? starts[line] : Text.Length;
        return Text.AsSpan(start, end - start).TrimEnd("\r\n");
    }

    public ReadOnlySpan<char> Slice(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    public Location At(TextSpan span) => new(Path, span);

    /// <summary>
    /// Reads stored bytes as text. UTF-8 is expected, its byte order mark kept as a character so that offsets stay
    /// those of the file; UTF-16 with a byte order mark is read too. Null when the bytes are neither.
    /// </summary>
    public static SourceText? Decode(SitePath path, ReadOnlySpan<byte> bytes, out TextEncoding encoding)
    {
        encoding = EncodingOf(bytes);
        Encoding reader = encoding switch
        {
            TextEncoding.Utf16LittleEndian =>
                new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
            TextEncoding.Utf16BigEndian =>
                new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
            _ => StrictUtf8,
        };
        try
        {
            return new SourceText(path, reader.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static TextEncoding EncodingOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => TextEncoding.Utf16LittleEndian,
        [0xFE, 0xFF, ..] => TextEncoding.Utf16BigEndian,
        _ => TextEncoding.Utf8,
    };

    private static int[] FindLineStarts(string text)
    {
        List<int> starts = [0];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
