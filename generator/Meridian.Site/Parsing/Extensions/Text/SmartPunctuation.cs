using Markdig.Extensions.SmartyPants;

namespace Meridian.Site.Parsing.Extensions.Text;

/// <summary>The typographic characters that stand for typewriter punctuation.</summary>
internal static class SmartPunctuation
{
    public static SmartyPantOptions Options { get; } = MakeOptions();

    public static string TextOf(SmartyPant inline) => Options.Mapping[inline.Type];

    private static SmartyPantOptions MakeOptions()
    {
        var options = new SmartyPantOptions();
        options.Mapping[SmartyPantType.Quote] = "’";
        options.Mapping[SmartyPantType.LeftQuote] = "‘";
        options.Mapping[SmartyPantType.RightQuote] = "’";
        options.Mapping[SmartyPantType.DoubleQuote] = "\"";
        options.Mapping[SmartyPantType.LeftDoubleQuote] = "“";
        options.Mapping[SmartyPantType.RightDoubleQuote] = "”";
        options.Mapping[SmartyPantType.LeftAngleQuote] = "«";
        options.Mapping[SmartyPantType.RightAngleQuote] = "»";
        options.Mapping[SmartyPantType.Ellipsis] = "…";
        options.Mapping[SmartyPantType.Dash2] = "–";
        options.Mapping[SmartyPantType.Dash3] = "—";
        return options;
    }
}
