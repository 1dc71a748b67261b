using System.Collections.Immutable;
using System.Numerics;
using System.Text;
using Meridian.Sources;

namespace Meridian.Site.Modelling.Search;

/// <summary>A part of an index that is sorted by term.</summary>
/// <param name="From">What the terms of the shards before are all less than, and its own are not.</param>
internal sealed record TermShard(string From, SearchFile File);

/// <summary>
/// Splits what is known of sorted terms into files small enough to be fetched for one word: postings (`t`), and bare
/// terms with how usual they are (`w`), for words begun or mistyped.
/// </summary>
internal static class TermShards
{
    /// <summary>The characters after which a file of postings is full; one term alone may take more.</summary>
    public const int PostingRoom = 12 * 1024;

    /// <summary>The characters after which a file of terms is full.</summary>
    public const int TermRoom = 20 * 1024;

    /// <summary>Lines of a term, a tab, and its postings.</summary>
    public static ImmutableArray<TermShard> OfPostings(IReadOnlyList<IndexedTerm> terms, UrlPath folder) =>
        Split(terms, "t", PostingRoom, folder, static (term, output) =>
        {
            output.Append(term.Term).Append('\t');
            PostingCode.Write(term.Postings, output);
            output.Append('\n');
        });

    /// <summary>Lines of a sign for how usual a term is, and the term.</summary>
    public static ImmutableArray<TermShard> OfTerms(IReadOnlyList<IndexedTerm> terms, UrlPath folder) =>
        Split(terms, "w", TermRoom, folder, static (term, output) =>
            output.Append((char)('!' + BitOperations.Log2((uint)term.Postings.Count))).Append(term.Term).Append('\n'));

    private static ImmutableArray<TermShard> Split(
        IReadOnlyList<IndexedTerm> terms, string kind, int room, UrlPath folder,
        Action<IndexedTerm, StringBuilder> write)
    {
        var shards = ImmutableArray.CreateBuilder<TermShard>();
        var (output, one) = (new StringBuilder(room + 1024), new StringBuilder());
        var (from, last) = ("", "");
        foreach (var term in terms)
        {
            write(term, one.Clear());
            if (output.Length > 0 && output.Length + one.Length > room)
            {
                Close();
                from = ShortestAfter(last, term.Term);
            }

            output.Append(one);
            last = term.Term;
        }

        if (output.Length > 0)
        {
            Close();
        }

        return shards.ToImmutable();

        void Close()
        {
            var file = SearchFile.Of(folder, kind, shards.Count, Encoding.UTF8.GetBytes(output.ToString()));
            shards.Add(new TermShard(from, file));
            output.Clear();
        }
    }

    /// <summary>The shortest beginning of <paramref name="term"/> that comes after <paramref name="last"/>.</summary>
    private static string ShortestAfter(string last, string term) => term[..(Shared(last, term) + 1)];

    private static int Shared(string one, string other) => one.AsSpan().CommonPrefixLength(other);
}

/// <summary>A term of the whole site with its postings, by page number.</summary>
internal sealed record IndexedTerm(string Term, IReadOnlyList<int> Postings);
