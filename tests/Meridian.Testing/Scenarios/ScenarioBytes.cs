using System.Globalization;
using System.Text;

namespace Meridian.Testing.Scenarios;

/// <summary>The bytes that an input section stands for.</summary>
internal static class ScenarioBytes
{
    public static byte[] Of(ScenarioSection section) => section.Mode switch
    {
        "base64" => Convert.FromBase64String(string.Concat(section.Lines)),
        "filled" => Fill(section.Text.Split(' ')),
        "image" => ImageBytes.Of(section.Text),
        "escaped" => Unescape(string.Concat(section.Lines)),
        _ => Encoding.UTF8.GetBytes(section.Text.Length == 0 ? "" : section.Text + "\n"),
    };

    /// <summary>A number of bytes, all of one sign: `10001 [`.</summary>
    private static byte[] Fill(string[] words)
    {
        var bytes = new byte[int.Parse(words[0], CultureInfo.InvariantCulture)];
        Array.Fill(bytes, (byte)(words is [_, [var sign]] ? sign : 'x'));
        return bytes;
    }

    /// <summary>
    /// `\r \n \t \\` and `\uFEFF` are characters, `\xNN` is one raw byte. The scenario's own line breaks do not count.
    /// </summary>
    private static byte[] Unescape(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                var end = text.IndexOf('\\', i) is >= 0 and var next ? next : text.Length;
                bytes.AddRange(Encoding.UTF8.GetBytes(text[i..end]));
                i = end - 1;
                continue;
            }

            i++;
            switch (text[i])
            {
                case 'x':
                    bytes.Add(byte.Parse(text.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                    i += 2;
                    break;
                case 'u':
                    var unit = ushort.Parse(
                        text.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                    bytes.AddRange(Encoding.UTF8.GetBytes([(char)unit]));
                    i += 4;
                    break;
                default:
                    bytes.Add(text[i] switch
                    {
                        'r' => (byte)'\r',
                        'n' => (byte)'\n',
                        't' => (byte)'\t',
                        '\\' => (byte)'\\',
                        _ => throw new ScenarioException($"an escaped section knows no `\\{text[i]}`"),
                    });
                    break;
            }
        }

        return [.. bytes];
    }
}
