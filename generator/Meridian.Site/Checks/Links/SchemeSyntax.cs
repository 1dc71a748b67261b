namespace Meridian.Site.Checks.Links;

/// <summary>What is wrong with an address, and what to do about it.</summary>
internal sealed record SyntaxProblem(string Text, string? Help = null);

/// <summary>Checks addresses that are not places on the web, each by the rules of its scheme.</summary>
internal static class SchemeSyntax
{
    /// <summary>
    /// What is wrong with what follows the colon; null when nothing is, or the scheme is not known. Pure.
    /// </summary>
    public static SyntaxProblem? ProblemOf(string scheme, string rest) => scheme switch
    {
        "mailto" => MailtoSyntax.ProblemOf(rest),
        "tel" => PhoneSyntax.ProblemOf(rest),
        "sms" or "smsto" => PhoneSyntax.ProblemOfMessage(rest),
        "data" => InlineUrlSyntax.ProblemOf(rest),
        _ => null,
    };
}
