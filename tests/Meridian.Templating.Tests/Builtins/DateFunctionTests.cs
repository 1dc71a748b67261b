namespace Meridian.Templating.Tests.Builtins;

public class DateFunctionTests
{
    [Theory]
    [InlineData("date.now", "03 Jul 2026")]
    [InlineData("date.now | date.to_string '%F %T'", "2026-07-03 09:30:00")]
    [InlineData("date.now.year", "2026")]
    [InlineData("date.parse '3 July 2026 16:05' | date.to_string '%F %R'", "2026-07-03 16:05")]
    [InlineData("date.parse '03.07.26' '%d.%m.%y' | date.to_string '%F'", "2026-07-03")]
    [InlineData("date.parse '5 January' | date.to_string '%F'", "2026-01-05")]
    [InlineData("date.parse ''", "")]
    [InlineData("(date.parse null) == null", "true")]
    [InlineData("date.parse 'soon'", "01 Jan 0001")]
    [InlineData("date.parse '2026-01-30' | date.add_days 2", "01 Feb 2026")]
    [InlineData("date.parse '2026-01-30' | date.add_days 0.5 | date.to_string '%H'", "12")]
    [InlineData("date.parse '2026-01-31' | date.add_months 1", "28 Feb 2026")]
    [InlineData("date.parse '2024-02-29' | date.add_years (-1)", "28 Feb 2023")]
    [InlineData("date.parse '2026-01-30' | date.add_hours 25 | date.to_string '%d %H'", "31 01")]
    [InlineData("date.parse '2026-01-30' | date.add_minutes 90 | date.to_string '%R'", "01:30")]
    [InlineData("date.parse '2026-01-30' | date.add_seconds (-1) | date.to_string '%d %T'", "29 23:59:59")]
    [InlineData("date.parse '2026-01-30' | date.add_milliseconds 1500 | date.to_string '%S.%L'", "01.500")]
    [InlineData("null | date.to_string '%F'", "")]
    [InlineData("date.now | date.to_string '%g'", " 03 Jul 2026")]
    [InlineData("date.parse_to_string '2026-07-03' '%d/%m'", "03/07")]
    [InlineData("date.parse_to_string '2026-07-03'", "3 b Y")]
    [InlineData("'07 03, 2026' | date.parse_to_string '%b %e' input_pattern: '%m %d, %Y'", "Jul 3")]
    [InlineData("null | date.parse_to_string '%F'", "")]
    [InlineData("date.format = '%Y'; date.now; date.format = date.default_format; date.now", "202603 Jul 2026")]
    [InlineData("date.format = '%m'; date.now; date.now | date.to_string '%g'", "07 07")]
    public void Dates_are_read_written_and_counted(string code, string expected) => Calls.Give(code, expected);

    [Theory]
    [InlineData("'2026-07-03' | date.to_string '%F'", "is not a date")]
    [InlineData("date.now | date.to_string null", "needs a pattern")]
    [InlineData("date.now | date.to_string '%B' 'fr-FR'", "culture `fr-FR`")]
    [InlineData("date.parse '3 juillet 2026' culture: 'fr-FR'", "culture `fr-FR`")]
    [InlineData("date.parse '27' '%V'", "`%V` is for writing dates")]
    [InlineData("date.now | date.add_years 9000", "outside of the years 1 to 9999")]
    public void Mistakes_are_told(string code, string message) => Calls.Fail(code, message);
}
