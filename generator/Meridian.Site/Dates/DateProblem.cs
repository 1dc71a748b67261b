namespace Meridian.Site.Dates;

/// <summary>Why a text is not a date, and what to write instead, in the author's words.</summary>
internal sealed record DateProblem(string Message, string Help);
