using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Meridian.Site.Themes;
using Meridian.Sources;

namespace Meridian.Site.Modelling.Search;

/// <summary>
/// What readers search without a server: small files under names that change with their bytes. The script of the search
/// page fetches `contents`, which says where the terms are, then for each word its shard of postings, and at last the
/// entries (`d`) of the pages it shows.
/// </summary>
/// <param name="Contents">The file to begin with.</param>
/// <param name="Parts">The files that it names.</param>
internal sealed record SearchIndex(SearchFile Contents, ImmutableArray<SearchFile> Parts)
{
    /// <summary>
    /// The folder of the search page in which the files lie: hosts may let browsers keep them for good.
    /// </summary>
    public const string Folder = "index/";

    /// <summary>The pages whose entries lie in one file.</summary>
    public const int PagesInFile = 8;

    // The files are read by a script and never become part of a page, so only what JSON itself asks for is escaped.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IEnumerable<SearchFile> Files => Parts.Prepend(Contents);

    /// <summary>The index of a site that has a search page; null for any other. Pure.</summary>
    public static SearchIndex? Of(SiteModel model, ThemeWords words) => model.SearchUrl is { } url
        ? Of(
            SearchPages.Of(model, words),
            SearchLanguage.Of(model.Settings.Language.Value),
            url.Append(Folder),
            hashtag => model.Tags.Link(hashtag)?.Label ?? hashtag)
        : null;

    /// <summary>The index of pages, in a folder of the site. Pure.</summary>
    /// <param name="pages">The pages; their order decides between those that fit equally well: the last one
    /// wins.</param>
    /// <param name="language">How their words become terms.</param>
    /// <param name="folder">Where the files are to lie.</param>
    /// <param name="labelOf">What a hashtag in running text says.</param>
    public static SearchIndex Of(
        ImmutableArray<SearchPage> pages, SearchLanguage language, UrlPath folder, Func<string, string> labelOf)
    {
        var (terms, openings) = SearchReader.Read(pages, language, labelOf);
        var postings = TermShards.OfPostings(terms, folder);
        var bare = TermShards.OfTerms(terms, folder);
        var entries = pages.Zip(openings).Chunk(PagesInFile)
            .Select((chunk, at) => SearchFile.Of(folder, "d", at, Json(json => WriteEntries(json, chunk))))
            .ToImmutableArray();
        var contents = Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("root", string.Concat(Enumerable.Repeat("../", folder.Value.Count(c => c == '/') - 1)));
            json.WriteString("silent", language.Silent);
            WriteTexts(json, "stop", language.StopWords.Order(StringComparer.Ordinal));
            WriteEndings(json, language);
            json.WriteNumber("pages", pages.Length);
            json.WriteNumber("pagesInFile", PagesInFile);
            json.WriteStartArray("weights");
            foreach (var weight in SearchWeights.Levels)
            {
                json.WriteNumberValue(weight);
            }

            json.WriteEndArray();
            WriteFiles(json, "t", postings.Select(shard => shard.File), postings.Select(shard => shard.From));
            WriteFiles(json, "w", bare.Select(shard => shard.File), bare.Select(shard => shard.From));
            WriteFiles(json, "d", entries, []);
            json.WriteEndObject();
        });
        return new SearchIndex(
            SearchFile.Of(folder, "contents", ".json", contents),
            [.. postings.Concat(bare).Select(shard => shard.File), .. entries]);
    }

    private static void WriteEntries(Utf8JsonWriter json, (SearchPage Page, string Opening)[] entries)
    {
        json.WriteStartArray();
        foreach (var (page, opening) in entries)
        {
            json.WriteStartArray();
            json.WriteStringValue(page.Address);
            json.WriteStringValue(page.Title);
            json.WriteStringValue(page.Date);
            json.WriteStringValue(opening);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteFiles(
        Utf8JsonWriter json, string kind, IEnumerable<SearchFile> files, IEnumerable<string> starts)
    {
        json.WriteStartObject(kind);
        WriteTexts(json, "from", starts);
        WriteTexts(json, "hash", files.Select(file => file.Hash));
        json.WriteEndObject();
    }

    private static void WriteEndings(Utf8JsonWriter json, SearchLanguage language)
    {
        json.WriteStartArray("endings");
        foreach (var step in language.Endings)
        {
            json.WriteStartArray();
            foreach (var rule in step)
            {
                json.WriteStartArray();
                json.WriteStringValue(rule.Pattern);
                json.WriteStringValue(rule.Instead);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Compact))
        {
            write(json);
        }

        return output.ToArray();
    }
}
