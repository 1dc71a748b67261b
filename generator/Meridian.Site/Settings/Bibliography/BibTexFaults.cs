using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Meridian.Site.Yaml;
using Meridian.Sources;

namespace Meridian.Site.Settings.Bibliography;

/// <summary>Tells the author what is wrong with the form of a BibTeX file.</summary>
internal sealed partial class BibTexFaults(SourceText source, ImmutableArray<Diagnostic>.Builder log)
{
    private bool _isExhausted;

    public int Count => log.Count;

    /// <summary>Takes back what was found after the first so many, because it will be found again.</summary>
    public void Forget(int count) => log.Count = count;

    public void NoBrace(Located<string> word) => Broken(
        word.Span, $"there is no `{{` behind `@{word.Value}`", $"write it as `@{word.Value}{{key, title = {{...}}}}`");

    public void NoKey(Located<string> word) => log.Add(BibliographyRules.WrongKey.At(
        source, word.Span, "this work has no key, so that no text can cite it") with
    {
        Help = $"write one behind the brace, such as `@{word.Value}{{vickers2018,`",
    });

    public void NoComma(Located<string> name) => Broken(
        name.Span, $"there is no `,` before `{name.Value}`", "add it at the end of the line above");

    /// <summary>Something stands where only a name with its `=` can, or the end of the entry.</summary>
    public void Stray(Located<string> word, int at) => Broken(
        word.Value.Length > 0 ? word.Span : new TextSpan(at, 1),
        word.Value.Length > 0
            ? $"`{ReferenceFindings.Quote(word.Value)}` has no `=` and no value behind it"
            : $"`{source.Text[at]}` stands where a name or the end of the work should",
        "a value stands in braces, `title = {...}`, with a `,` behind it; quotes inside a value need braces around it");

    /// <summary>A value whose sign at an offset is never closed.</summary>
    public void Open(Located<string> name, int at) => Broken(
        new TextSpan(at, 1), $"the `{source.Text[at]}` that opens `{name.Value}` here is never closed",
        $"add `{(source.Text[at] == '{' ? '}' : '"')}` at the end of the value");

    /// <summary>
    /// A block without its closing brace: most often a value took it, and the names below that value with it.
    /// </summary>
    public void Unclosed(TextSpan opening, IReadOnlyList<BibTexField> fields)
    {
        if (fields.FirstOrDefault(field => SwallowedName().IsMatch(field.Latex)) is { } open && open.Span.Start > 0)
        {
            Open(open.Name, open.Span.Start - 1);
        }
        else
        {
            Broken(opening, "this work is not closed before the next one or the end of the file",
                "add a `}` behind its last line");
        }
    }

    public void Exhausted(TextSpan span)
    {
        if (!_isExhausted)
        {
            _isExhausted = true;
            Broken(span, "the abbreviations of this file come to more than ten million letters",
                "write fewer abbreviations of abbreviations");
        }
    }

    private void Broken(TextSpan span, string message, string help) =>
        log.Add(BibliographyRules.Broken.At(source, span, message) with { Help = help });

    [GeneratedRegex("""[\r\n][ \t]*[A-Za-z][A-Za-z0-9_-]*[ \t]*=[ \t]*[{"]""", RegexOptions.CultureInvariant)]
    private static partial Regex SwallowedName();
}
