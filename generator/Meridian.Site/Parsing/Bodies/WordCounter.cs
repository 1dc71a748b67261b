using System.Buffers;

namespace Meridian.Site.Parsing.Bodies;

/// <summary>
/// Counts words over text that comes in parts: a run of letters and digits between spaces or dashes is a word, so that
/// `well-being` and `don’t` are one; a Chinese or Japanese character is a word by itself.
/// </summary>
internal sealed class WordCounter
{
    private const char FirstUnspaced = '\u3040';
    private const char LastUnspaced = '\u9FFF';

    /// <summary>White space (Unicode's White_Space), dashes and slashes.</summary>
    private static readonly SearchValues<char> Breaks = SearchValues.Create(
        "\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A"
        + "\u2028\u2029\u202F\u205F\u3000–—/");

    private bool _inWord;

    public int Count { get; private set; }

    public void Reset()
    {
        Count = 0;
        _inWord = false;
    }

    /// <summary>The word before this place, if any, is over.</summary>
    public void Break() => _inWord = false;

    public void Add(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var length = text.IndexOfAny(Breaks);
            AddUnbroken(length < 0 ? text : text[..length]);
            if (length < 0)
            {
                return;
            }

            _inWord = false;
            text = text[(length + 1)..];
        }
    }

    private void AddUnbroken(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (IsUnspaced(c))
            {
                Count++;
                _inWord = false;
            }
            else if (!_inWord && char.IsLetterOrDigit(c))
            {
                Count++;
                _inWord = true;
            }
            else if (_inWord && !text.ContainsAnyInRange(FirstUnspaced, LastUnspaced))
            {
                return; // the rest of the word
            }
        }
    }

    private static bool IsUnspaced(char c) => c is >= FirstUnspaced and <= '\u30FF' or >= '\u3400' and <= LastUnspaced;
}
