namespace Meridian.Site.Checks.Links;

/// <summary>Checks telephone numbers in `tel:` (RFC 3966) and `sms:` (RFC 5724).</summary>
internal static class PhoneSyntax
{
    /// <summary>
    /// What is wrong with what follows `tel:`; null when nothing is. Spaces are let pass: every phone does. Pure.
    /// </summary>
    public static SyntaxProblem? ProblemOf(string rest)
    {
        var number = PercentEncoding.Decode(rest);
        var end = number.IndexOfAny([';', '?']);
        number = end < 0 ? number : number[..end];
        if (number.Trim().Length == 0)
        {
            return new SyntaxProblem("names no telephone number", "write it as `tel:+44-20-7946-0000`");
        }

        var digits = number.Count(c => char.IsAsciiDigit(c) || c is '*' or '#');
        var plus = number.LastIndexOf('+');
        return digits == 0 || plus > 0 && number[..plus].Any(c => c is not (' ' or '(')) || !number.All(IsInNumber)
            ? new SyntaxProblem(
                $"holds `{number}`, which is not a telephone number", "write only digits, as `tel:+44-20-7946-0000`")
            : null;
    }

    /// <summary>What is wrong with what follows `sms:`: numbers separated by commas, then `?body=`. Pure.</summary>
    public static SyntaxProblem? ProblemOfMessage(string rest)
    {
        var end = rest.IndexOfAny(['?', ';', '&']);
        var numbers = end < 0 ? rest : rest[..end];
        return numbers.Length == 0 && end >= 0
            ? null
            : numbers.Split(',').Select(ProblemOf).FirstOrDefault(problem => problem is not null);
    }

    private static bool IsInNumber(char c) =>
        char.IsAsciiDigit(c) || c is '+' or '-' or '.' or '(' or ')' or ' ' or '*' or '#' or ',' or '/' or '\u00A0';
}
