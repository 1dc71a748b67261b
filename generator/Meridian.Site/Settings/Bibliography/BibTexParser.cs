using System.Collections.Immutable;
using System.Text;
using Meridian.Site.Yaml;
using Meridian.Sources;

namespace Meridian.Site.Settings.Bibliography;

/// <summary>
/// Reads the entries of a BibTeX or BibLaTeX file. It follows what BibTeX and Biber accept, and where they would give
/// up it tells the author the place, keeps what it has, and goes on with the next entry.
/// </summary>
internal sealed class BibTexParser
{
    private readonly SourceText _source;
    private readonly BibTexFaults _faults;
    private readonly BibTexScanner _scan;
    private readonly BibTexAbbreviations _abbreviations = new();
    private readonly ImmutableArray<BibTexEntry>.Builder _entries = ImmutableArray.CreateBuilder<BibTexEntry>();

    private BibTexParser(SourceText source, ImmutableArray<Diagnostic>.Builder log) =>
        (_source, _faults, _scan) = (source, new BibTexFaults(source, log), new BibTexScanner(source.Text));

    /// <summary>
    /// The entries of a file, and the abbreviations it explains. Never throws, whatever the file holds; takes time in
    /// proportion to its length.
    /// </summary>
    public static (ImmutableArray<BibTexEntry> Entries, ImmutableArray<string> Abbreviations) Read(
        SourceText source, ImmutableArray<Diagnostic>.Builder log)
    {
        var parser = new BibTexParser(source, log);
        while (parser._scan.NextBlock() is { } word)
        {
            parser.Block(word);
        }

        return (parser._entries.ToImmutable(), [.. parser._abbreviations.Names]);
    }

    private void Block(Located<string> word)
    {
        if (_scan.Current is not ('{' or '('))
        {
            if (BibTexTypes.IsKnown(word.Value))
            {
                _faults.NoBrace(word);
            }

            return;
        }

        var (start, found) = (_scan.At, _faults.Count);
        if (!TryBlock(word) && !_scan.IsCautious)
        {
            // The file ends inside this entry. What was left open stands somewhere in it, so it is read once more.
            _faults.Forget(found);
            _scan.RepeatFrom(start);
            TryBlock(word);
        }
    }

    /// <summary>Reads a block from its opening brace; false when the file ended before it did.</summary>
    private bool TryBlock(Located<string> word) => word.Value.ToLowerInvariant() switch
    {
        "comment" or "preamble" => TryRemark(),
        "string" => TryAbbreviation(word),
        _ => TryEntry(word),
    };

    private bool TryRemark()
    {
        if (_scan.Current == '{')
        {
            return _scan.Group() is not null || !_scan.IsAtEnd;
        }

        _scan.SkipLine();
        return true;
    }

    private bool TryAbbreviation(Located<string> word)
    {
        List<BibTexField> fields = [];
        var close = Open();
        var isClosed = TryFields(close, word.Span, null, fields);
        foreach (var field in fields)
        {
            _abbreviations.Explain(field.Name.Value, field.Latex);
        }

        return isClosed;
    }

    private bool TryEntry(Located<string> word)
    {
        List<BibTexField> fields = [];
        var close = Open();
        var key = Key(word, close);
        var isClosed = TryFields(close, TextSpan.FromBounds(word.Span.Start, _scan.At), key, fields);
        if (isClosed || _scan.IsCautious)
        {
            _entries.Add(new BibTexEntry(word, key, [.. fields]));
        }

        return isClosed;
    }

    private char Open()
    {
        var close = _scan.Current == '{' ? '}' : ')';
        _scan.Skip();
        return close;
    }

    private Located<string>? Key(Located<string> word, char close)
    {
        _scan.SkipBlanks();
        var start = _scan.At;
        var key = _scan.Until(close == '}' ? ",={}\"\r\n" : ",={}()\"\r\n");
        if (_scan.Current == '=')
        {
            // This was the name of the first value.
            _scan.GoTo(start);
            key = key with { Value = "" };
        }

        if (key.Value.Length == 0)
        {
            _faults.NoKey(word);
            return null;
        }

        return key;
    }

    private bool TryFields(char close, TextSpan opening, Located<string>? key, List<BibTexField> fields)
    {
        var needsComma = key is not null;
        while (true)
        {
            _scan.SkipBlanks();
            if (_scan.Current == close)
            {
                _scan.Skip();
                return true;
            }

            if (_scan.IsAtEnd || _scan.StartsEntry(_scan.At))
            {
                _faults.Unclosed(opening, fields);
                return !_scan.IsAtEnd;
            }

            if (_scan.Current == ',')
            {
                _scan.Skip();
                needsComma = false;
                continue;
            }

            var name = _scan.Word();
            _scan.SkipBlanks();
            if (name.Value.Length == 0 || _scan.Current != '=')
            {
                _faults.Stray(name, _scan.At);
                return _scan.LeaveBlock(close);
            }

            if (needsComma)
            {
                _faults.NoComma(name);
            }

            _scan.Skip();
            if (Value(name) is not { } field)
            {
                return _scan.LeaveBlock(close);
            }

            fields.Add(field);
            needsComma = true;
        }
    }

    /// <summary>The value behind a name and its `=`; null, with a finding, when it is left open.</summary>
    private BibTexField? Value(Located<string> name)
    {
        _scan.SkipBlanks();
        var start = _scan.At;
        var latex = new StringBuilder();
        var span = new TextSpan(start, 0);
        Located<string>? unknown = null;
        for (var parts = 1; ; parts++)
        {
            var open = _scan.At;
            if (_scan.Current is '{' or '"')
            {
                var sign = _scan.Current;
                if ((sign == '{' ? _scan.Group() : _scan.Quote()) is not { } inner)
                {
                    _faults.Open(name, open);
                    return null;
                }

                latex.Append(_source.Slice(inner));
                span = inner;
            }
            else
            {
                // Programs write `month = ,` for what they do not know.
                var word = _scan.Word();
                var meaning = IsAbbreviation(word.Value) ? _abbreviations.MeaningOf(word.Value) : word.Value;
                unknown = meaning is null ? word : unknown;
                latex.Append(meaning ?? word.Value);
                span = word.Span;
            }

            span = parts == 1 ? span : TextSpan.FromBounds(start, _scan.At);
            var end = _scan.At;
            _scan.SkipBlanks();
            if (_scan.Current != '#')
            {
                _scan.GoTo(end);
                break;
            }

            _scan.Skip();
            _scan.SkipBlanks();
        }

        if (_abbreviations.IsExhausted)
        {
            _faults.Exhausted(span);
        }

        return new BibTexField(name, latex.ToString(), span) { Unknown = unknown };
    }

    private static bool IsAbbreviation(string word) => word.Length > 0 && !char.IsAsciiDigit(word[0]);
}
