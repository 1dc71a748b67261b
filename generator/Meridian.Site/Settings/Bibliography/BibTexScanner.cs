using System.Buffers;
using Meridian.Site.Yaml;
using Meridian.Sources;

namespace Meridian.Site.Settings.Bibliography;

/// <summary>
/// Goes through a BibTeX text by its smallest parts: groups in braces, quotes, names, blanks. Nesting costs no stack.
/// </summary>
internal sealed class BibTexScanner(string text)
{
    private static readonly SearchValues<char> GroupSigns = SearchValues.Create("{}");
    private static readonly SearchValues<char> QuoteSigns = SearchValues.Create("\"{}");
    private static readonly SearchValues<char> CautiousSigns = SearchValues.Create("\"{}\r\n");
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\r\n\f\v\"#%'(),={}\u00A0");

    /// <summary>The offset of the next sign.</summary>
    public int At { get; private set; }

    /// <summary>
    /// True once the text was found to end inside an entry. A group then ends at a line that starts the next entry, so
    /// that one brace left out costs one entry, and no part of the text is read again and again.
    /// </summary>
    public bool IsCautious { get; private set; }

    public bool IsAtEnd => At >= text.Length;

    /// <summary>The next sign; NUL at the end.</summary>
    public char Current => IsAtEnd ? '\0' : text[At];

    public void Skip() => At++;

    public void GoTo(int at) => At = at;

    /// <summary>Goes back, to read what follows with caution from now on.</summary>
    public void RepeatFrom(int at) => (At, IsCautious) = (at, true);

    /// <summary>
    /// Goes on to the word behind the next `@`, and past it and its blanks; null when there is none. Everything between
    /// entries is a remark, and so is a line behind `%`. An `@` inside a word is an address of e-mail.
    /// </summary>
    public Located<string>? NextBlock()
    {
        while (At < text.Length)
        {
            var sign = text.AsSpan(At).IndexOfAny('@', '%');
            if (sign < 0)
            {
                break;
            }

            At += sign;
            if (text[At] == '%')
            {
                SkipLine();
                continue;
            }

            var start = ++At;
            At = NameEnd(start);
            if (At > start && !(start > 1 && char.IsLetterOrDigit(text[start - 2])))
            {
                var word = new Located<string>(text[start..At], TextSpan.FromBounds(start - 1, At));
                At = BlanksEnd(At);
                return word;
            }
        }

        At = text.Length;
        return null;
    }

    /// <summary>Passes blanks, and remarks behind `%`.</summary>
    public void SkipBlanks()
    {
        for (At = BlanksEnd(At); Current == '%'; At = BlanksEnd(At))
        {
            SkipLine();
        }
    }

    public void SkipLine()
    {
        var length = text.AsSpan(Math.Min(At, text.Length)).IndexOfAny('\r', '\n');
        At = length < 0 ? text.Length : At + length;
    }

    /// <summary>A name or a bare value; empty when something else stands here.</summary>
    public Located<string> Word()
    {
        var start = At;
        var length = text.AsSpan(At).IndexOfAny(WordEnds);
        At = length < 0 ? text.Length : At + length;
        return new Located<string>(text[start..At], TextSpan.FromBounds(start, At));
    }

    /// <summary>What stands before one of some signs, or the end.</summary>
    public Located<string> Until(string signs)
    {
        var start = At;
        var length = text.AsSpan(At).IndexOfAny(signs);
        At = length < 0 ? text.Length : At + length;
        var trimmed = text[start..At].TrimEnd();
        return new Located<string>(trimmed, new TextSpan(start, trimmed.Length));
    }

    /// <summary>
    /// What stands between a brace and the one that closes it; null when nothing does, and then we stand where that was
    /// clear: at the next entry or at the end.
    /// </summary>
    public TextSpan? Group() => Enclosed(GroupSigns, '}');

    /// <summary>What stands between two quotes; a quote inside braces is part of it. Null as for groups.</summary>
    public TextSpan? Quote() => Enclosed(QuoteSigns, '"');

    /// <summary>True where `@word{` stands.</summary>
    public bool StartsEntry(int at)
    {
        if (at >= text.Length || text[at] != '@')
        {
            return false;
        }

        var name = NameEnd(at + 1);
        var open = BlanksEnd(name);
        return name > at + 1 && open < text.Length && text[open] is '{' or '(';
    }

    /// <summary>Goes on past the sign that closes a block, or to the next block; false at the end.</summary>
    public bool LeaveBlock(char close)
    {
        while (!IsAtEnd && !StartsEntry(At))
        {
            if (Current == close)
            {
                At++;
                return true;
            }

            if (Current != '{')
            {
                At++;
            }
            else if (Group() is null)
            {
                return !IsAtEnd;
            }
        }

        return !IsAtEnd;
    }

    private TextSpan? Enclosed(SearchValues<char> signs, char close)
    {
        var start = At + 1;
        var depth = 0;
        for (At = start; ; At++)
        {
            var next = text.AsSpan(At).IndexOfAny(IsCautious ? CautiousSigns : signs);
            At = next < 0 ? text.Length : At + next;
            if (At == text.Length)
            {
                return null;
            }

            var c = text[At];
            if (c == close && depth == 0)
            {
                return TextSpan.FromBounds(start, At++);
            }

            if (c is '\r' or '\n')
            {
                At = BlanksEnd(At);
                if (StartsEntry(At))
                {
                    return null;
                }

                At--;
                continue;
            }

            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth < 0)
            {
                // Within quotes, the brace that closes the entry.
                return null;
            }
        }
    }

    private int NameEnd(int at)
    {
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '-' or '+'))
        {
            at++;
        }

        return at;
    }

    private int BlanksEnd(int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
