using Meridian.Site.Checks.Vocabulary;

namespace Meridian.Site.Tests.Checks;

public sealed class SchemaVocabularyTests
{
    private static readonly SchemaVocabulary Words = SchemaVocabulary.Current;

    [Theory]
    [InlineData("BlogPosting", "CreativeWork", true)]
    [InlineData("MedicalBusiness", "Place", true)]
    [InlineData("MedicalBusiness", "Organization", true)]
    [InlineData("Person", "Person", true)]
    [InlineData("Person", "Organization", false)]
    [InlineData("NoSuchType", "Thing", false)]
    public void A_type_is_all_that_stands_above_it(string type, string ancestor, bool expected) =>
        Assert.Equal(expected, Words.IsA(type, ancestor));

    [Fact]
    public void A_property_belongs_to_types_and_takes_types()
    {
        Assert.Equal(["WebPage"], Words.DomainsOf("lastReviewed"));
        Assert.Equal("Date", Assert.Single(Words.RangeOf("lastReviewed")));
        Assert.Contains("TraditionalChinese", Words.ValuesOf("MedicineSystem"));
        Assert.Empty(Words.DomainsOf("noSuchProperty"));
    }

    [Fact]
    public void A_slip_is_held_against_what_the_type_may_say()
    {
        Assert.Equal("MedicalClinic", Words.NearestType("MedicalClinc"));
        Assert.Equal("telephone", Words.NearestProperty("telefone", ["Person"]));
        Assert.Null(Words.NearestProperty("lastReviewd", ["Person"]));
    }
}
