using Meridian.Templating.Builtins;

namespace Meridian.Templating.Tests.Builtins;

public class DateFormatTests
{
    private static readonly DateTime Evening = new(2026, 7, 3, 21, 5, 8, 47);

    [Theory]
    [InlineData("%a %A %b %B %h", "Fri Friday Jul July Jul")]
    [InlineData("%c", "Fri Jul 03 21:05:08 2026")]
    [InlineData("%C %y %Y", "20 26 2026")]
    [InlineData("%d|%e|%D|%F|%j", "03| 3|07/03/26|2026-07-03|184")]
    [InlineData("%H|%I|%k|%l|%M|%S|%L|%N", "21|09|21| 9|05|08|047|047000000")]
    [InlineData("%p %P %r %R %T %X %x", "PM pm 09:05:08 PM 21:05 21:05:08 21:05:08 07/03/2026")]
    [InlineData("%s %u %w %U %V %W", "1783112708 5 5 27 27 27")]
    [InlineData("%v", " 3-JUL-2026")]
    [InlineData("%Z %%", "+00:00 %")]
    [InlineData("%n%t", "\n\t")]
    [InlineData("%m", "07")]
    [InlineData("day %d of %%B", "day 03 of %B")]
    [InlineData("%q %-d %", "%q %-d %")]
    [InlineData("dd MM yyyy", "dd MM yyyy")]
    [InlineData("%g", " 2026!")]
    [InlineData("%gon %d", "on 03")]
    [InlineData("", "")]
    public void A_date_is_written_by_its_pattern(string pattern, string expected) =>
        Assert.Equal(expected, DateFormat.Print(Evening, pattern, "%Y!"));

    [Theory]
    [InlineData(0, "12 12 am")]
    [InlineData(1, "01  1 am")]
    [InlineData(11, "11 11 am")]
    [InlineData(12, "12 12 pm")]
    [InlineData(13, "01  1 pm")]
    public void Hours_have_a_clock_of_twelve(int hour, string expected) =>
        Assert.Equal(expected, DateFormat.Print(new DateTime(2026, 1, 1, hour, 0, 0), "%I %l %P", ""));

    [Theory]
    [InlineData(2023, 1, 1, "01 52 01 7 0")]
    [InlineData(2024, 12, 30, "53 53 53 1 1")]
    [InlineData(2026, 1, 4, "02 01 01 7 0")]
    public void Weeks_are_counted_in_three_ways(int year, int month, int day, string expected) =>
        Assert.Equal(expected, DateFormat.Print(new DateTime(year, month, day), "%U %V %W %u %w", ""));

    [Theory]
    [InlineData("%d/%m/%Y", "dd/MM/yyyy")]
    [InlineData("%e %B %y, %k:%M %P", "%d MMMM yy, %H:mm tt")]
    [InlineData("%FT%T%Z", "yyyy-MM-ddTHH:mm:sszzz")]
    [InlineData("%g%q%", "%q%")]
    public void A_pattern_reads_dates_too(string pattern, string expected) =>
        Assert.Equal(expected, DateFormat.ForReading(pattern, out _));

    [Fact]
    public void A_letter_that_only_writes_cannot_read()
    {
        Assert.Null(DateFormat.ForReading("%Y week %V", out var unreadable));
        Assert.Equal('V', unreadable);
    }
}
