namespace Meridian.Site.Html;

/// <summary>
/// Reads what any element may carry: ids, styles, references, and the URLs of <see cref="UrlAttributes"/>.
/// </summary>
internal static class AttributeFacts
{
    public static void Read(HtmlTag tag, OpenElements open, FactSink sink)
    {
        foreach (var attribute in tag.Attributes.Span)
        {
            switch (attribute.Name)
            {
                case "id" when !open.InShadow:
                    sink.AddId(open.InNoScript ? IdKind.NoScriptId : IdKind.Id, tag.Name, attribute);
                    break;
                case "name" when tag.Name is "a" && !open.TagIsForeign:
                    sink.AddId(IdKind.AnchorName, tag.Name, attribute);
                    break;
                case "name" when tag.Name is "map":
                    sink.AddId(IdKind.MapName, tag.Name, attribute);
                    break;
                case "style":
                    sink.AddStyle(attribute);
                    break;
                case "srcdoc" when tag.Name is "iframe":
                    sink.AddEmbeddedPage(attribute);
                    break;
                case "usemap" when tag.Name is "img" or "object" or "input":
                    sink.AddReference(new ReferenceFact(tag.Name, attribute.Name, attribute.Value, attribute.Span));
                    break;
                default:
                    ReadReferences(tag, attribute, sink);
                    ReadUrl(tag, attribute, open, sink);
                    break;
            }
        }
    }

    private static void ReadReferences(HtmlTag tag, HtmlAttribute attribute, FactSink sink)
    {
        if (!References.Hold(tag.Name, attribute.Name))
        {
            return;
        }

        foreach (var word in WordList.Of(attribute.Value))
        {
            sink.AddReference(new ReferenceFact(
                tag.Name, attribute.Name, word.Text.ToString(), sink.Part(attribute, word.Start, word.Text.Length)));
        }
    }

    private static void ReadUrl(HtmlTag tag, HtmlAttribute attribute, OpenElements open, FactSink sink)
    {
        if (open.TagIsForeign)
        {
            var isLink = attribute.Name == "href" || (attribute.Name == "xlink:href" && tag.Find("href") is null);
            if (isLink && UrlAttributes.KindOfSvg(tag.Name) is { } svg)
            {
                sink.AddLink(svg, tag, attribute);
            }

            return;
        }

        switch (UrlAttributes.KindOf(tag.Name, attribute.Name))
        {
            case null:
                break;
            case LinkKind.Candidate:
                ReadCandidates(tag, attribute, sink);
                break;
            case { } kind when UrlAttributes.IsWordList(attribute.Name):
                foreach (var word in WordList.Of(attribute.Value))
                {
                    sink.AddLink(kind, tag, attribute, word.Start, word.Text.ToString());
                }

                break;
            case { } kind:
                sink.AddLink(kind, tag, attribute);
                break;
        }
    }

    private static void ReadCandidates(HtmlTag tag, HtmlAttribute attribute, FactSink sink)
    {
        var candidates = Srcset.Candidates(attribute.Value);
        if (candidates.Count == 0)
        {
            sink.AddLink(LinkKind.Candidate, tag, attribute);
        }

        foreach (var (url, start) in candidates)
        {
            sink.AddLink(LinkKind.Candidate, tag, attribute, start, url);
        }
    }
}
