using NodaTime;

namespace Meridian.Site.Modelling;

/// <summary>When what a page says should be held against the evidence again.</summary>
internal static class ReviewDates
{
    // How long a health text may stand where the author does not say: `review_in` in the front matter does.
    private static readonly Period Usual = Period.FromMonths(24);

    /// <summary>
    /// `review_in` after the last review, or after the date of a post that has had none. Null for what is not
    /// published, and for a page without a review: it need not be about health. Pure.
    /// </summary>
    public static LocalDate? Due(Page page)
    {
        var last = page.FrontMatter.Reviewed?.Value.Moment.Date
            ?? (page.Kind == PageKind.Post ? page.Date?.Date : null);
        // Dates end with the year 9999, and a `review_in` is at most 999 years.
        return page.IsPublished && last is { Year: <= 9000 } day
            ? day.Plus(page.FrontMatter.ReviewIn?.Value ?? Usual)
            : null;
    }
}
