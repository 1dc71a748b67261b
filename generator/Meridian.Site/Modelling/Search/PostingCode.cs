using System.Text;

namespace Meridian.Site.Modelling.Search;

/// <summary>
/// Writes numbers as printable ASCII, the small ones in one character: digits to the base of 46, the lowest first, the
/// last one of a number told by being below `O`.
/// </summary>
internal static class PostingCode
{
    private const int Radix = 46;
    private const char Zero = '!';

    /// <summary>Postings in the order of their pages, each page as its distance from the one before.</summary>
    public static void Write(IEnumerable<int> postings, StringBuilder output)
    {
        var last = -1;
        foreach (var posting in postings)
        {
            var page = posting >> SearchWeights.Bits;
            var level = posting & ((1 << SearchWeights.Bits) - 1);
            Write(((page - last - 1) << SearchWeights.Bits) | level, output);
            last = page;
        }
    }

    private static void Write(int number, StringBuilder output)
    {
        while (number >= Radix)
        {
            output.Append((char)(Zero + Radix + (number % Radix)));
            number /= Radix;
        }

        output.Append((char)(Zero + number));
    }
}
