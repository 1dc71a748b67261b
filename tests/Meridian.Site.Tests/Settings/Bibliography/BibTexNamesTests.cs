using Meridian.Site.Settings;
using Meridian.Site.Settings.Bibliography;

namespace Meridian.Site.Tests.Settings.Bibliography;

public sealed class BibTexNamesTests
{
    [Theory]
    [InlineData("Vickers, Andrew J.", "Vickers|Andrew J.|")]
    [InlineData("Andrew J. Vickers", "Vickers|Andrew J.|")]
    [InlineData("Vickers, A. and Lewith, G.\n   AND Linde K", "Vickers|A.|; Lewith|G.|; K|Linde|")]
    [InlineData("Mark van der Laan", "van der Laan|Mark|")]
    [InlineData("van der Laan, Mark", "van der Laan|Mark|")]
    [InlineData("Ludwig van Beethoven and {\\'e}tienne Blanc", "van Beethoven|Ludwig|; étienne Blanc||")]
    [InlineData("King, Jr., Martin Luther", "King|Martin Luther|Jr.")]
    [InlineData("{World Health Organization}", "=World Health Organization")]
    [InlineData("{World Health Organization} and {Barnes and Noble} and Smith, Ann", "=World Health Organization; =Barnes and Noble; Smith|Ann|")]
    [InlineData("{\\\"O}zg{\\\"u}r, Ay{\\c{s}}e", "Özgür|Ayşe|")]
    [InlineData("family=Laan, given=M. J., prefix=van der, useprefix=true and Plato", "van der Laan|M. J.|; Plato||")]
    [InlineData("J.~K. Rowland", "Rowland|J. K.|")]
    [InlineData("Ferdinand Anderson", "Anderson|Ferdinand|")]
    [InlineData(" and , and {}", "")]
    [InlineData("", "")]
    public void Names_are_read_as_BibTeX_means_them(string latex, string names) =>
        Assert.Equal(names, string.Join("; ", BibTexNames.Read(latex).Names.Select(Print)));

    [Theory]
    [InlineData("Vickers, A. and others", true)]
    [InlineData("Vickers, A.", false)]
    public void Others_are_no_name(string latex, bool goOn)
    {
        var (names, others, _) = BibTexNames.Read(latex);
        Assert.Equal("Vickers|A.|", Print(Assert.Single(names)));
        Assert.Equal(goOn, others);
    }

    [Theory]
    [InlineData("Vickers AJ, Lewith G, MacPherson H, Linde K", true)]
    [InlineData("Lewith, G. and Vickers, A. J.; Linde, K.", true)]
    [InlineData("King, Jr., Martin Luther and Vickers, A.", false)]
    [InlineData("{Barnes, Noble, Sons, and Company; London} and Vickers, A.", false)]
    [InlineData("family=Laan, given=M. J., prefix=van der, suffix=Jr., useprefix=true", false)]
    public void Several_names_in_the_place_of_one_are_noticed(string latex, bool isCrowd) =>
        Assert.Equal(isCrowd, BibTexNames.Read(latex).Crowd is not null);

    private static string Print(ReferenceName name) =>
        name.Literal is { } literal ? "=" + literal : $"{name.Family}|{name.Given}|{name.Suffix}";
}
