using FsCheck;
using FsCheck.Fluent;
using Meridian.Cli.External;
using Meridian.Site.Checks.External;
using NodaTime;

namespace Meridian.Cli.Tests.External;

public class AnswerBookTests
{
    private const string Url = "https://a.test/";
    private static readonly Instant Now = Instant.FromUtc(2026, 7, 3, 9, 0);
    private static readonly ProbeAnswer Good = new(ProbeVerdict.Reached) { Status = 200 };

    [Theory]
    [InlineData(0, true)]
    [InlineData(167, true)]
    [InlineData(168, false)]
    [InlineData(-1, false)]
    public void A_good_answer_holds_for_a_week(int hours, bool holds) => Assert.Equal(holds, IsKnown(Good, hours * 60));

    [Theory]
    [InlineData(0, true)]
    [InlineData(59, true)]
    [InlineData(60, false)]
    [InlineData(-1, false)]
    public void A_bad_answer_holds_for_an_hour(int minutes, bool holds)
    {
        Assert.Equal(holds, IsKnown(new ProbeAnswer(ProbeVerdict.Status) { Status = 404 }, minutes));
        Assert.Equal(holds, IsKnown(new ProbeAnswer(ProbeVerdict.UnknownHost), minutes));
        Assert.Equal(holds, IsKnown(Good with { MissingPlaces = ["x"] }, minutes));
    }

    [Theory]
    [InlineData(ProbeVerdict.TimedOut, 0)]
    [InlineData(ProbeVerdict.Cut, 0)]
    [InlineData(ProbeVerdict.LookupFailed, 0)]
    [InlineData(ProbeVerdict.Unreachable, 0)]
    [InlineData(ProbeVerdict.ToldToWait, 0)]
    [InlineData(ProbeVerdict.Status, 503)]
    [InlineData(ProbeVerdict.Status, 429)]
    public void What_may_pass_is_not_remembered(ProbeVerdict verdict, int status) =>
        Assert.False(IsKnown(new ProbeAnswer(verdict) { Status = status }, 0));

    [Fact]
    public void A_place_that_was_not_looked_for_is_not_known()
    {
        var book = BookOf(Good with { FoundPlaces = ["a"], MissingPlaces = ["b"] });
        Assert.NotNull(book.Find(new ProbeQuestion(Url)));
        Assert.NotNull(book.Find(new ProbeQuestion(Url) { Places = ["b", "a"] }));
        Assert.Null(book.Find(new ProbeQuestion(Url) { Places = ["a", "c"] }));
        var missing = BookOf(new ProbeAnswer(ProbeVerdict.Status) { Status = 404 });
        Assert.NotNull(missing.Find(new ProbeQuestion(Url) { Places = ["a"] }));
    }

    [Fact]
    public void The_file_is_sorted_and_says_no_more_than_there_is() => Assert.Equal(
        """
        {
          "version": 1,
          "answers": [
            {
              "url": "https://a.test/",
              "asked": "2026-07-03T09:00:00Z",
              "verdict": "Reached",
              "status": 200
            },
            {
              "url": "https://b.test/?a=1\u0026b=2",
              "asked": "2026-07-03T09:00:00Z",
              "verdict": "Reached",
              "status": 200,
              "movedTo": "https://c.test/",
              "found": [
                "x"
              ],
              "missing": [
                "y",
                "z"
              ]
            },
            {
              "url": "https://d.test/",
              "asked": "2026-07-03T09:00:00Z",
              "verdict": "CertificateExpired",
              "detail": "2024-03-02"
            }
          ]
        }

        """.ReplaceLineEndings("\n"),
        AnswerBookJson.Write(AnswerBook.Empty.With(
            new Dictionary<string, ProbeAnswer>
            {
                ["https://d.test/"] = new(ProbeVerdict.CertificateExpired) { Detail = "2024-03-02" },
                ["https://b.test/?a=1&b=2"] = Good with
                {
                    MovedTo = "https://c.test/",
                    FoundPlaces = ["x"],
                    MissingPlaces = ["y", "z"],
                },
                [Url] = Good,
            },
            Now)));

    [Fact]
    public void A_book_comes_back_as_it_was_written() => Prop.ForAll(
        ArbMap.Default
            .ArbFor<(NonEmptyString Url, ProbeVerdict Verdict, int Status, string? Detail, string[] Places)[]>(),
        entries =>
        {
            var answers = entries.DistinctBy(entry => entry.Url.Get).ToDictionary(
                entry => Clean(entry.Url.Get),
                entry => new ProbeAnswer(entry.Verdict)
                {
                    Status = entry.Status,
                    Host = entry.Status > 0 ? "a.test" : null,
                    Detail = entry.Detail is null ? null : Clean(entry.Detail),
                    FoundPlaces = [.. entry.Places.OfType<string>().Select(Clean)],
                });
            var text = AnswerBookJson.Write(AnswerBook.Empty.With(answers, Now));
            Assert.Equal(text, AnswerBookJson.Write(AnswerBookJson.Read(text)));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"version": 2, "answers": []}""")]
    [InlineData("""{"version": "1", "answers": []}""")]
    [InlineData("""{"version": 1, "answers": {}}""")]
    [InlineData("""{"version": 1, "answers": [1]}""")]
    public void A_spoilt_file_holds_no_answers(string text) => Assert.Empty(AnswerBookJson.Read(text).Answers);

    [Theory]
    [InlineData("""{"url": "u"}""")]
    [InlineData("""{"url": null, "asked": "2026-07-03T09:00:00Z", "verdict": "Reached"}""")]
    [InlineData("""{"url": "u", "asked": "then", "verdict": "Reached"}""")]
    [InlineData("""{"url": "u", "asked": "2026-07-03T09:00:00Z", "verdict": "Fine"}""")]
    [InlineData("""{"url": "u", "asked": "2026-07-03T09:00:00Z", "verdict": "0"}""")]
    [InlineData("""{"url": "u", "asked": "2026-07-03T09:00:00Z", "verdict": "Reached", "status": "x"}""")]
    [InlineData("""{"url": "u", "asked": "2026-07-03T09:00:00Z", "verdict": "Reached", "movedTo": "/x"}""")]
    [InlineData("""{"url": "u", "asked": "2026-07-03T09:00:00Z", "verdict": "Reached", "found": [null]}""")]
    public void A_file_with_a_spoilt_answer_holds_none(string answer)
    {
        const string sound = """{"url": "v", "asked": "2026-07-03T09:00:00Z", "verdict": "Reached"}""";
        Assert.Single(AnswerBookJson.Read($$"""{"version": 1, "answers": [{{sound}}]}""").Answers);
        Assert.Empty(AnswerBookJson.Read($$"""{"version": 1, "answers": [{{sound}}, {{answer}}]}""").Answers);
    }

    private static bool IsKnown(ProbeAnswer answer, int minutesLater) =>
        BookOf(answer).At(Now + Duration.FromMinutes(minutesLater)).Find(new ProbeQuestion(Url)) is not null;

    private static AnswerBook BookOf(ProbeAnswer answer) =>
        AnswerBook.Empty.With([KeyValuePair.Create(Url, answer)], Now);

    /// <summary>Half a character pair cannot be stored as UTF-8.</summary>
    private static string Clean(string text) => string.Concat(text.Where(c => !char.IsSurrogate(c)));
}
