using Meridian.Sources;

namespace Meridian.Site.Yaml;

/// <summary>The notes about what was understood.</summary>
internal static class SlipNote
{
    public static Diagnostic Of(SourceText source, SlipKind kind, TextSpan span)
    {
        var text = source.Slice(span).ToString();
        var (message, help) = kind switch
        {
            SlipKind.Colon => ($"the colon inside `{text}` is read as part of the text",
                "quotes around the text say so to other programs too"),
            SlipKind.Hash => ($"the `#` in `{text}` is read as text and not as the start of a comment",
                "quotes around the text say so to other programs too"),
            SlipKind.Sign => ($"the signs in `{text}` are read as part of the text",
                "quotes around the whole text say so to other programs too"),
            SlipKind.CurlyQuotes => ($"the curly quotes around {text} are read as straight ones",
                "type straight quotes, `\"`, around a text in the settings at the top of a file"),
            _ => ("a line is indented with a tab, which is read as a space", "indent with spaces"),
        };
        return YamlRules.Slip.At(source, span, message) with { Help = help };
    }
}
