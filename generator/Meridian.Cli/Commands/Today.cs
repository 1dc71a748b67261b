using NodaTime;

namespace Meridian.Cli.Commands;

/// <summary>The date that new files get.</summary>
internal static class Today
{
    /// <summary>
    /// The day that was asked for, else the one on the author's wall, which Greenwich may not have yet.
    /// </summary>
    public static LocalDate Of(BuildMoment? asked, Surroundings surroundings) =>
        asked?.Date ?? LocalDate.FromDateTime(surroundings.Clock.GetLocalNow().DateTime);
}
