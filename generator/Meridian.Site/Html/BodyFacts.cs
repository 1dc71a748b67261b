namespace Meridian.Site.Html;

/// <summary>Reads headings, links and images as a reader or screen reader meets them.</summary>
internal static class BodyFacts
{
    public static void Read(HtmlTag tag, FactSink sink, TextCapture capture)
    {
        switch (tag.Name)
        {
            case "title" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                capture.Open(tag);
                break;
            case "a" when tag.Find("href") is not null:
                capture.Open(tag);
                break;
            case "img":
                if (tag.Find("src") is null && tag.Find("srcset") is null)
                {
                    sink.AddMissing(LinkKind.Resource, tag, "src");
                }

                ReadImage(tag, "src", sink);
                capture.Append(tag.Value("alt"));
                break;
            case "input" when tag.Is("type", "image"):
                ReadImage(tag, "src", sink);
                break;
            case "area" when tag.Find("href") is not null:
                ReadImage(tag, "href", sink);
                break;
            default:
                break;
        }
    }

    private static void ReadImage(HtmlTag tag, string source, FactSink sink)
    {
        var traits = (IsNamedOtherwise(tag) ? ImageTraits.NamedOtherwise : ImageTraits.None)
            | (tag.Find("width") is not null && tag.Find("height") is not null
                ? ImageTraits.HasDimensions
                : ImageTraits.None)
            | (tag.Is("loading", "lazy") ? ImageTraits.Lazy : ImageTraits.None);
        sink.AddImage(new ImageFact(tag.Name, SourceOf(tag, source), tag.Value("alt"), traits, tag.Span));
    }

    private static string SourceOf(HtmlTag tag, string source) =>
        tag.Value(source)
        ?? Srcset.Candidates(tag.Value("srcset") ?? "").Select(candidate => candidate.Url).FirstOrDefault("");

    private static bool IsNamedOtherwise(HtmlTag tag) =>
        tag.Is("aria-hidden", "true") || tag.Is("role", "presentation") || tag.Is("role", "none")
        || !string.IsNullOrWhiteSpace(tag.Value("aria-label"))
        || !string.IsNullOrWhiteSpace(tag.Value("aria-labelledby"));
}
