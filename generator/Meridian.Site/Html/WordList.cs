namespace Meridian.Site.Html;

/// <summary>A set of space-separated tokens, as HTML writes several names in one attribute.</summary>
internal static class WordList
{
    /// <summary>The words of a value with their offsets in it. Pure.</summary>
    public static Words Of(ReadOnlySpan<char> value) => new(value);

    /// <summary>ASCII white space as HTML defines it.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    /// <summary>A word and where it starts.</summary>
    public readonly ref struct Word(ReadOnlySpan<char> text, int start)
    {
        public ReadOnlySpan<char> Text { get; } = text;

        public int Start { get; } = start;
    }

    /// <summary>Goes through the words of one value.</summary>
    public ref struct Words(ReadOnlySpan<char> value)
    {
        private readonly ReadOnlySpan<char> _value = value;
        private int _start;
        private int _end;

        public readonly Word Current => new(_value[_start.._end], _start);

        public readonly Words GetEnumerator() => this;

        public bool MoveNext()
        {
            _start = _end;
            while (_start < _value.Length && IsSpace(_value[_start]))
            {
                _start++;
            }

            _end = _start;
            while (_end < _value.Length && !IsSpace(_value[_end]))
            {
                _end++;
            }

            return _end > _start;
        }
    }
}
