using System.Collections.Immutable;
using System.Text;
using Meridian.Site.Settings;

namespace Meridian.Site.Views;

/// <summary>A cited work in a page's list of references.</summary>
internal sealed record ReferenceView(int Number, string Id, string Html)
{
    private const int MostNames = 6;

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
        Link("doi", work.Doi?.Value, "https://doi.org/");
        Link("PMID", work.Pmid?.Value, "https://pubmed.ncbi.nlm.nih.gov/");
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
                var url = HtmlText.Escape(address + HtmlText.EncodeUrl(id));
                html.Append($" {label}: <a href=\"{url}\">{HtmlText.Escape(id)}</a>.");
            }
        }
    }

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

    private static string Issue(Reference work)
    {
        var year = work.Issued?.Value.Year.ToString("D4", null) ?? "";
        var volume = work.Volume?.Value is { } number ? ";" + number : "";
        var issue = work.Issue?.Value is { } part ? $"({part})" : "";
        var pages = work.Page?.Value is { } page ? ":" + page : "";
        return year + volume + issue + pages;
    }
}
