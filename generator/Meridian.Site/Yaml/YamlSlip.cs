using Meridian.Sources;

namespace Meridian.Site.Yaml;

/// <summary>Something that YAML would refuse or drop, and that was understood all the same.</summary>
internal sealed record YamlSlip(SlipKind Kind, TextSpan Span);

/// <summary>The slips that are understood; each is noted once in a file.</summary>
internal enum SlipKind
{
    Colon,
    Hash,
    Sign,
    CurlyQuotes,
    Tab,
}
