using System.Collections.Immutable;

namespace Meridian.Site.Modelling.Search;

/// <summary>The few steps by which the index tells how much a term says about a page.</summary>
internal static class SearchWeights
{
    /// <summary>The bits that a step takes.</summary>
    public const int Bits = 3;

    /// <summary>What each step is worth.</summary>
    public static readonly ImmutableArray<double> Levels = [0.5, 0.9, 1.4, 2, 3, 4.5, 6.5, 9];

    /// <summary>The highest step that a weight reaches. Pure.</summary>
    public static int LevelOf(double weight)
    {
        var level = Levels.Length - 1;
        while (level > 0 && Levels[level] > weight)
        {
            level--;
        }

        return level;
    }
}
