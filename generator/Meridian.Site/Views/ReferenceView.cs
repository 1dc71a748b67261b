using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Meridian.Site.Settings;

namespace Meridian.Site.Views;

/// <summary>A cited work in a page's list of references.</summary>
internal sealed record ReferenceView(int Number, string Id, string Html)
{
    private const int MostNames = 6;
    private const string Doi = "https://doi.org/";
    private const string PubMed = "https://pubmed.ncbi.nlm.nih.gov/";

    /// <summary>The ids of the places in the text that cite it.</summary>
    public ImmutableArray<string> CitedAt { get; init; } = [];

    /// <summary>
    /// The work in the order of the Vancouver style: names, title, container, year, volume, pages, identifiers.
    /// </summary>
    public static ReferenceView Of(int number, Reference work)
    {
        var parts = new List<string>();
        Add(Names(work));
        Add(work.Title?.Value);
        var container = work.ContainerTitleShort?.Value ?? work.ContainerTitle?.Value ?? work.Publisher?.Value;
        Add(string.Join(". ", new[] { container, Issue(work) }.Where(part => part is { Length: > 0 })));
        var html = new StringBuilder(HtmlText.Escape(string.Join(' ', parts)));
        Link("doi", work.Doi?.Value, Doi);
        Link("PMID", work.Pmid?.Value, PubMed);
        if (work.Doi is null && work.Pmid is null && work.Url is { } url)
        {
            html.Append(
                $" <a href=\"{HtmlText.Escape(HtmlText.EncodeUrl(url.Value))}\">{HtmlText.Escape(url.Value)}</a>");
        }

        return new ReferenceView(number, work.Id, html.ToString());

        void Add(string? part)
        {
            if (part is { Length: > 0 })
            {
                parts.Add(part[^1] is '.' or '?' or '!' ? part : part + ".");
            }
        }

        void Link(string label, string? id, string address)
        {
            if (id is { Length: > 0 })
            {
                var url = HtmlText.Escape(AddressOf(address, id));
                html.Append($" {label}: <a href=\"{url}\">{HtmlText.Escape(id)}</a>.");
            }
        }
    }

    /// <summary>What a work is called where there is no room for more: `Vickers 2018`. Pure.</summary>
    public static string ShortName(Reference work)
    {
        var first = work.Authors is [var author, ..] ? author.Literal ?? author.Family : work.Collective?.Value;
        return Words(first ?? work.Title?.Value ?? work.Id, Year(work));
    }

    /// <summary>Where a work can be read; null for one that says nothing of it. Pure.</summary>
    public static string? Address(Reference work) => work switch
    {
        { Doi.Value: { Length: > 0 } doi } => AddressOfDoi(doi),
        { Pmid.Value: { Length: > 0 } pmid } => AddressOf(PubMed, pmid),
        { Url.Value: { Length: > 0 } url } => HtmlText.EncodeUrl(url),
        _ => null,
    };

    /// <summary>Where a DOI leads. Pure.</summary>
    public static string AddressOfDoi(string doi) => AddressOf(Doi, doi);

    /// <summary>An identifier may hold what means something else in an address.</summary>
    private static string AddressOf(string start, string id) => start + HtmlText.EncodeUrl(id
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("?", "%3F", StringComparison.Ordinal)
        .Replace("#", "%23", StringComparison.Ordinal));

    private static string Names(Reference work)
    {
        var names = work.Authors.Take(MostNames).Select(Name).ToList();
        if (work.Authors.Length > MostNames || (work.AuthorsGoOn && names.Count > 0))
        {
            names.Add("et al");
        }

        if (names.Count == 0 && work.Collective is { } collective)
        {
            names.Add(collective.Value);
        }

        return string.Join(", ", names);
    }

    private static string Name(ReferenceName name) =>
        name.Literal ?? Words(name.Family, Initials(name.Given ?? ""), name.Suffix);

    private static string Words(params ReadOnlySpan<string?> words) =>
        string.Join(' ', words.ToArray().Where(word => word is { Length: > 0 }));

    private static string Initials(string given) =>
        string.Concat(given.Split(' ', '-', '.').Where(part => part.Length > 0).Select(part => part[0]));

    private static string? Year(Reference work) => work.Issued?.Value.Year.ToString("D4", CultureInfo.InvariantCulture);

    private static string Issue(Reference work)
    {
        var year = Year(work) ?? "";
        var volume = work.Volume?.Value is { } number ? ";" + number : "";
        var issue = work.Issue?.Value is { } part ? $"({part})" : "";
        var pages = work.Page?.Value is { } page ? ":" + page : "";
        return year + volume + issue + pages;
    }
}
