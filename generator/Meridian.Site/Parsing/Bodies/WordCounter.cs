namespace Meridian.Site.Parsing.Bodies;

/// <summary>
/// Counts words over text that comes in parts: a run of letters and digits between spaces or dashes is a word, so that
/// `well-being` and `don’t` are one; a Chinese or Japanese character is a word by itself.
/// </summary>
internal sealed class WordCounter
{
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
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                Count += _inWord ? 0 : 1;
                _inWord = true;
            }
            else if (c is ' ' || char.IsWhiteSpace(c) || c is '–' or '—' or '/')
            {
                _inWord = false;
            }
            else if (IsUnspaced(c))
            {
                Count++;
                _inWord = false;
            }
            else if (!_inWord && char.IsLetterOrDigit(c))
            {
                Count++;
                _inWord = true;
            }
        }
    }

    private static bool IsUnspaced(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF';
}
