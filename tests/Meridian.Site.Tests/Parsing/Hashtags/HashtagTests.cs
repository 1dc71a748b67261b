using Meridian.Site.Parsing.Hashtags;

namespace Meridian.Site.Tests.Parsing.Hashtags;

public sealed class HashtagTests
{
    /// <summary>What is read, where, and the tag that comes of it; no names for a text without a tag.</summary>
    public static TheoryData<string, string, string?, string?> Cases => new()
    {
        { "#UpperBackPain", "line", "Upper Back Pain", "upper-back-pain" },
        { "#AcupunctureLondon", "line", "Acupuncture London", "acupuncture-london" },
        { "#PulseAssessment", "line", "Pulse Assessment", "pulse-assessment" },
        { "#NaturalHealing", "line", "Natural Healing", "natural-healing" },
        { "#HolisticPainRelief", "line", "Holistic Pain Relief", "holistic-pain-relief" },
        { "#TCMTips", "line", "TCM Tips", "tcm-tips" },
        { "#TCM", "line", "TCM", "tcm" },
        { "#MRIsExplained", "line", "MRIs Explained", "mris-explained" },
        { "#NHSGPs", "line", "NHS GPs", "nhs-gps" },
        { "#PCOSAndFertility", "line", "PCOS and Fertility", "pcos-and-fertility" },
        { "#HIITvsYoga", "line", "HIIT vs Yoga", "hiit-vs-yoga" },
        { "#LI4", "line", "LI4", "li4" },
        { "#GB21ForShoulders", "line", "GB21 for Shoulders", "gb21-for-shoulders" },
        { "#VitaminB12", "line", "Vitamin B12", "vitamin-b12" },
        { "#Top10Tips", "line", "Top 10 Tips", "top-10-tips" },
        { "#5Elements", "line", "5 Elements", "5-elements" },
        { "#24HourCare", "line", "24 Hour Care", "24-hour-care" },
        { "#1stVisit", "line", "1st Visit", "1st-visit" },
        { "#2025Goals", "line", "2025 Goals", "2025-goals" },
        { "#2025", "line", null, null },
        { "#COVID19", "line", "COVID-19", "covid-19" },
        { "#backPain", "line", "Back Pain", "back-pain" },
        { "#Back_Pain", "line", "Back Pain", "back-pain" },
        { "#Self-Care", "line", "Self Care", "self-care" },
        { "#Self-Care", "text", "Self", "self" },
        { "#QiGong", "line", "Qigong", "qigong" },
        { "#GuaSha", "line", "Gua Sha", "gua-sha" },
        { "#YinAndYang", "line", "Yin and Yang", "yin-and-yang" },
        { "#McTimoney", "line", "McTimoney", "mctimoney" },
        { "#PhDLife", "line", "PhD Life", "phd-life" },
        { "#CaféTalks", "line", "Café Talks", "cafe-talks" },
        { "#Qì", "line", "Qì", "qi" },
        { "#针灸", "line", "针灸", "针灸" },
        { "#针灸London", "line", "针灸 London", "针灸-london" },
        { "#ΒελονισμόςΑθήνα", "line", "Βελονισμός Αθήνα", "βελονισμός-αθήνα" },
        { "#İstanbulAkupunktur", "line", "İstanbul Akupunktur", "istanbul-akupunktur" },
        { "#ISTANBULClinic", "line", "ISTANBUL Clinic", "istanbul-clinic" },
        { "#StressFree🧘", "line", "Stress Free", "stress-free" },
        { "#BackPain!", "text", "Back Pain", "back-pain" },
        { "##BackPain", "text", "Back Pain", "back-pain" },
        { "abc#BackPain", "text", null, null },
        { "https://ex.com/p#BackPain", "text", null, null },
        { "&#39;", "text", null, null },
        { "＃BackPain", "text", "Back Pain", "back-pain" },
        { "#\uFF22ack\uFF30ain", "text", "Back Pain", "back-pain" },
        { "#CAFE\u0301Talks", "line", "CAFE\u0301 Talks", "cafe-talks" },
        { "#Straße", "line", "Straße", "strasse" },
        { "# Heading", "text", null, null },
        { "#\uFE0F\u20E3 one", "text", null, null },
        { "#O’Neill", "text", "O", "o" },
        { "#عضلات_الظهر", "line", "عضلات الظهر", "عضلات-الظهر" },
        { "#पीठदर्द", "line", "पीठदर्द", "पीठदर्द" },
        // Words that only look like known ones, and known words beside each other.
        { "#GPS", "line", "GPS", "gps" },
        { "#UKULELE", "line", "UKULELE", "ukulele" },
        { "#WHOlesome", "line", "WH Olesome", "wh-olesome" },
        { "#TCMLI4", "line", "TCM LI4", "tcm-li4" },
        { "#TCMs", "line", "TCMs", "tcms" },
        { "#VitaminA", "line", "Vitamin A", "vitamin-a" },
        { "#DayInALife", "line", "Day in a Life", "day-in-a-life" },
        { "#mRNA", "line", "mRNA", "mrna" },
        { "foo.#bar", "text", "Bar", "bar" },
        { "www.ex.com/#bar", "text", null, null },
        { "#ﬁtness", "line", "ﬁtness", "fitness" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_hashtag_has_the_names_its_capitals_show(string text, string mode, string? display, string? slug)
    {
        var found = HashtagFinder.Find(text, mode == "line" ? HashtagMode.Line : HashtagMode.Text);
        if (display is null)
        {
            Assert.Empty(found);
            return;
        }

        var span = Assert.Single(found);
        var name = TagName.Of(text.Substring(span.Start, span.Length));
        Assert.Equal(display, name?.Display);
        Assert.Equal(slug, name?.Slug);
    }

    [Theory]
    [InlineData("#upperbackpain")]
    [InlineData("#UPPERBACKPAIN")]
    [InlineData("Upper back pain")]
    [InlineData("upper-back-pain")]
    [InlineData("#Upper_Back-Pain")]
    public void Spellings_of_one_tag_have_one_key(string spelling) =>
        Assert.Equal("upperbackpain", TagName.Of(spelling)?.Key);

    [Fact]
    public void The_spelling_with_the_most_word_breaks_names_the_tag_and_ties_go_to_the_first()
    {
        Assert.Equal("Upper Back Pain", Best("#upperbackpain", "#UpperBackPain", "#UPPERBACKPAIN"));
        Assert.Equal("Upper back pain", Best("#upperbackpain", "upper back pain", "#UpperBackPain"));
        Assert.Equal("Qì", Best("#Qì", "#Qi"));

        static string Best(params string[] spellings) =>
            TagName.Best(spellings.Select(s => Assert.IsType<TagName>(TagName.Of(s)))).Display;
    }

    [Theory]
    [InlineData("neck pain", "Neck pain", "neck-pain")]
    [InlineData("  Neck \u00A0 pain ", "Neck pain", "neck-pain")]
    [InlineData("UpperBackPain", "UpperBackPain", "upperbackpain")]
    [InlineData("gov.uk", "gov.uk", "gov-uk")]
    [InlineData("u.s. digital service", "u.s. digital service", "u-s-digital-service")]
    [InlineData("#Back pain", "Back pain", "back-pain")]
    [InlineData("Q&A", "Q&A", "q-a")]
    [InlineData("Dee’s tips", "Dee’s tips", "dees-tips")]
    public void A_plain_name_is_shown_as_it_is_typed(string name, string display, string slug)
    {
        Assert.Equal(display, TagName.Of(name)?.Display);
        Assert.Equal(slug, TagName.Of(name)?.Slug);
    }

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("!!!")]
    [InlineData("🧘")]
    public void A_name_without_letters_or_digits_is_no_tag(string name) => Assert.Null(TagName.Of(name));

    [Theory]
    [InlineData("#UpperBackPain #TCM", true)]
    [InlineData("  #Self-Care, #TCM\n#Qi ", true)]
    [InlineData("#UpperBackPain and #TCM", false)]
    [InlineData("#UpperBackPain.", false)]
    [InlineData("# Heading", false)]
    [InlineData("", false)]
    public void A_line_of_hashtags_holds_nothing_else(string line, bool expected) =>
        Assert.Equal(expected, HashtagFinder.IsOnlyHashtags(line));

    [Fact]
    public void Several_hashtags_are_found_in_order_with_their_signs()
    {
        const string text = "Try #Qigong (or #TaiChi) — not https://x.org/#no but #yes.";
        Assert.Equal(
            ["#Qigong", "#TaiChi", "#yes"],
            HashtagFinder.Find(text, HashtagMode.Text).Select(span => text.Substring(span.Start, span.Length)));
    }
}
