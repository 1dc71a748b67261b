using System.Globalization;
using Meridian.Site.Settings;

namespace Meridian.Site.Views.StructuredData;

/// <summary>A cited work as schema.org tells it.</summary>
internal static class WorkNode
{
    public static void Write(Reference work, NodeWriter node)
    {
        var type = TypeOf(work);
        node.Is(type, work.Doi?.Value is { } doi ? ReferenceView.AddressOfDoi(doi) : null);
        node.Text("name", work.Title?.Value);
        node.Nodes("author", work.Authors, WriteAuthor);
        if (work.Authors.IsEmpty && work.Collective is { } group)
        {
            node.Node("author", author =>
            {
                author.Is("Organization");
                author.Text("name", group.Value);
            });
        }

        node.Text("datePublished", DateOf(work.Issued?.Value));
        node.Text("url", work.Url?.Value is { } url && Uri.IsWellFormedUriString(url, UriKind.Absolute) ? url : null);
        node.Text("isbn", type == "Book" ? work.Isbn?.Value : null);
        if (work.ContainerTitle is { } container)
        {
            node.Node("isPartOf", part =>
            {
                part.Is("Periodical");
                part.Text("name", container.Value);
                part.Text("issn", work.Issn?.Value);
            });
        }

        node.Nodes("identifier", Identifiers(work), (identifier, part) =>
        {
            part.Is("PropertyValue");
            part.Text("propertyID", identifier.Kind);
            part.Text("value", identifier.Value);
        });
    }

    private static void WriteAuthor(ReferenceName name, NodeWriter node)
    {
        node.Is(name.IsGroup ? "Organization" : "Person");
        node.Text("name", name.Literal ?? $"{name.Given} {name.Family} {name.Suffix}".Trim());
    }

    private static string TypeOf(Reference work) => work.Type?.Value switch
    {
        "book" => "Book",
        "chapter" => "Chapter",
        "report" => "Report",
        "webpage" or "post-weblog" => "WebPage",
        "dataset" => "Dataset",
        _ when work.Pmid is not null => "MedicalScholarlyArticle",
        "article-journal" => "ScholarlyArticle",
        _ => work.Doi is null ? "CreativeWork" : "ScholarlyArticle",
    };

    /// <summary>A date of ISO 8601, as exact as it is known.</summary>
    private static string? DateOf(IssuedDate? date) => date switch
    {
        null => null,
        { Month: null } => Digits(date.Year, 4),
        { Day: null } => $"{Digits(date.Year, 4)}-{Digits(date.Month.Value, 2)}",
        _ => $"{Digits(date.Year, 4)}-{Digits(date.Month.Value, 2)}-{Digits(date.Day.Value, 2)}",
    };

    private static string Digits(int number, int length) =>
        number.ToString(CultureInfo.InvariantCulture).PadLeft(length, '0');

    private static IEnumerable<(string Kind, string Value)> Identifiers(Reference work)
    {
        if (work.Doi is { } doi)
        {
            yield return ("doi", doi.Value);
        }

        if (work.Pmid is { } pmid)
        {
            yield return ("pmid", pmid.Value);
        }

        if (work.Pmcid is { } pmcid)
        {
            yield return ("pmcid", pmcid.Value);
        }
    }
}
