using Meridian.Sources;

namespace Meridian.Site.Parsing;

/// <summary>What can be wrong with front matter.</summary>
internal static class FrontMatterRules
{
    public static readonly Rule Unclosed = new("MER0110", "unclosed-front-matter", Severity.Error);
    public static readonly Rule NotYaml = new("MER0111", "front-matter-not-yaml", Severity.Error);
    public static readonly Rule NoNames = new("MER0112", "front-matter-without-names", Severity.Error);
    public static readonly Rule UnknownKey = new("MER0113", "unknown-front-matter-key", Severity.Warning);
    public static readonly Rule SaidTwice = new("MER0114", "front-matter-said-twice", Severity.Warning);
    public static readonly Rule WrongValue = new("MER0115", "wrong-front-matter-value", Severity.Error);
    public static readonly Rule WrongDate = new("MER0116", "wrong-date", Severity.Error);
    public static readonly Rule WrongSlug = new("MER0117", "wrong-slug", Severity.Error);
    public static readonly Rule WrongTag = new("MER0118", "wrong-tag", Severity.Error);
    public static readonly Rule Entity = new("MER0119", "entity-in-front-matter", Severity.Note);
}
