using System.Collections.Frozen;
using System.Collections.Immutable;
using Meridian.Site.Parsing;

namespace Meridian.Site.Modelling;

/// <summary>
/// Finds what to read after a post: the listed posts that share its tags, a rare tag counting more than a common one.
/// Among equals come first those whose titles and headings share more words with its own, then the newer, then by path.
/// </summary>
internal sealed class RelatedPosts
{
    /// <summary>More would be a list again.</summary>
    public const int Most = 3;

    /// <summary>
    /// What a tag is worth is this, divided by its posts: whole numbers, so that every machine agrees.
    /// </summary>
    private const long Worth = 1L << 40;

    /// <summary>Shorter words are seldom what a text is about.</summary>
    private const int ShortestWord = 4;

    private readonly TagIndex _tags;
    private readonly Lazy<FrozenDictionary<Page, Entry>> _entries;

    /// <summary>Prepares to compare the listed posts, given newest first, once a theme asks for it.</summary>
    public RelatedPosts(TagIndex tags, ImmutableArray<Page> newestFirst)
    {
        _tags = tags;
        _entries = new Lazy<FrozenDictionary<Page, Entry>>(() => newestFirst
            .Select((post, age) => KeyValuePair.Create(post, new Entry(age, WordsOf(post))))
            .ToFrozenDictionary());
    }

    /// <summary>
    /// At most <see cref="Most"/> posts, the nearest first; none for a post that is not listed. Pure.
    /// </summary>
    public ImmutableArray<RelatedPost> Of(Page post)
    {
        if (!_entries.Value.TryGetValue(post, out var own))
        {
            return [];
        }

        var shared = SharedTags(post);
        if (shared.Count == 0)
        {
            return [];
        }

        var limit = shared.Values.OrderDescending().ElementAt(Math.Min(Most, shared.Count) - 1);
        return
        [
            .. shared.Where(candidate => candidate.Value >= limit)
                .Select(candidate => (
                    Post: candidate.Key, Score: candidate.Value, Entry: _entries.Value[candidate.Key]))
                .OrderByDescending(candidate => candidate.Score)
                .ThenByDescending(candidate => InCommon(own.Words, candidate.Entry.Words))
                .ThenBy(candidate => candidate.Entry.Age)
                .Take(Most)
                .Select(candidate => new RelatedPost(candidate.Post, RarestOf(post, candidate.Post))),
        ];
    }

    /// <summary>Every other post with a tag in common, with what their common tags are worth.</summary>
    private Dictionary<Page, long> SharedTags(Page post)
    {
        var worth = new Dictionary<Page, long>();
        foreach (var tag in _tags.Of(post))
        {
            var value = Worth / tag.Posts.Length;
            foreach (var other in tag.Posts)
            {
                if (other != post)
                {
                    worth[other] = worth.GetValueOrDefault(other) + value;
                }
            }
        }

        return worth;
    }

    private Tag RarestOf(Page one, Page other) => _tags.Of(one)
        .Where(tag => other.Tags.Contains(tag.Slug))
        .MinBy(tag => tag.Posts.Length)
        ?? throw new ArgumentException($"{one.Path} and {other.Path} share no tag", nameof(other));

    /// <summary>The words of a post's title and headings as numbers in order, each once.</summary>
    private static ImmutableArray<uint> WordsOf(Page post)
    {
        var words = new SortedSet<uint>();
        Add(post.Title);
        foreach (var heading in post.Parsed.Body.Headings)
        {
            Add(heading.Text);
        }

        return [.. words];

        void Add(string text)
        {
            var slug = Slug.Of(text).AsSpan();
            foreach (var range in slug.Split('-'))
            {
                if (slug[range].Length >= ShortestWord)
                {
                    words.Add(NumberOf(slug[range]));
                }
            }
        }
    }

    /// <summary>A word as a number (FNV-1a, 32 bits), the same on every machine.</summary>
    private static uint NumberOf(ReadOnlySpan<char> word)
    {
        var number = 2166136261u;
        foreach (var c in word)
        {
            number = (number ^ c) * 16777619u;
        }

        return number;
    }

    private static int InCommon(ImmutableArray<uint> one, ImmutableArray<uint> other)
    {
        var (i, j, common) = (0, 0, 0);
        while (i < one.Length && j < other.Length)
        {
            var step = one[i].CompareTo(other[j]);
            common += step == 0 ? 1 : 0;
            i += step <= 0 ? 1 : 0;
            j += step >= 0 ? 1 : 0;
        }

        return common;
    }

    /// <param name="Age">Its place among the listed posts, the newest being 0.</param>
    /// <param name="Words">Its title's and headings' words.</param>
    private sealed record Entry(int Age, ImmutableArray<uint> Words);
}

/// <summary>A post to read after another, and the rarest tag they share.</summary>
internal sealed record RelatedPost(Page Post, Tag Tag);
