namespace Meridian.Site.Html;

/// <summary>Reads what `base`, `link`, `meta` and `html` say about the page as a whole.</summary>
internal static class HeadFacts
{
    public static void Read(HtmlTag tag, FactSink sink)
    {
        switch (tag.Name)
        {
            case "html" when tag.Find("lang") is { } lang:
                sink.NoteLanguage(lang);
                break;
            case "base" when tag.Value("href") is { } href:
                sink.NoteBase(href);
                break;
            case "link":
                ReadLink(tag, sink);
                break;
            case "meta":
                ReadMeta(tag, sink);
                break;
            default:
                break;
        }
    }

    private static void ReadLink(HtmlTag tag, FactSink sink)
    {
        var kind = KindOf(tag);
        if (tag.Find("href") is { } href)
        {
            sink.AddLink(kind, tag, href);
        }
        else if (tag.Find("imagesrcset") is null)
        {
            sink.AddMissing(kind, tag, "href");
        }
    }

    private static LinkKind KindOf(HtmlTag tag)
    {
        foreach (var word in WordList.Of((tag.Value("rel") ?? "").ToLowerInvariant()))
        {
            switch (word.Text)
            {
                case "canonical":
                    return LinkKind.Canonical;
                case "preconnect" or "dns-prefetch":
                    return LinkKind.Origin;
                case "stylesheet" or "icon" or "apple-touch-icon" or "apple-touch-icon-precomposed" or "mask-icon"
                    or "preload" or "modulepreload" or "prefetch" or "apple-touch-startup-image":
                    return LinkKind.Resource;
                default:
                    break;
            }
        }

        return LinkKind.HeadLink;
    }

    private static void ReadMeta(HtmlTag tag, FactSink sink)
    {
        if (tag.Find("charset") is { } charset)
        {
            sink.NoteCharset(charset);
        }

        if (tag.Is("http-equiv", "refresh"))
        {
            ReadRefresh(tag, sink);
        }
        else if (tag.Is("http-equiv", "content-type") && tag.Find("content") is { } type)
        {
            sink.NoteCharset(type);
        }

        ReadNamed(tag, sink);
    }

    private static void ReadNamed(HtmlTag tag, FactSink sink)
    {
        var name = (tag.Value("property") ?? tag.Value("name") ?? "").Trim().ToLowerInvariant();
        if (SocialNames.HoldUrl(name))
        {
            if (tag.Find("content") is { } url)
            {
                sink.AddLink(LinkKind.Social, tag, url);
            }
            else
            {
                sink.AddMissing(LinkKind.Social, tag, "content");
            }
        }

        if (tag.Find("content") is not { } content)
        {
            return;
        }

        switch (name)
        {
            case "description":
                sink.NoteDescription(content);
                break;
            case "robots":
                sink.NoteRobots(content);
                break;
            case "viewport":
                sink.NoteViewport(content);
                break;
            default:
                break;
        }
    }

    private static void ReadRefresh(HtmlTag tag, FactSink sink)
    {
        if (tag.Find("content") is not { } content)
        {
            sink.AddMissing(LinkKind.MalformedRefresh, tag, "content");
            return;
        }

        if (MetaRefresh.TryParse(content.Value) is not { } refresh)
        {
            sink.AddLink(LinkKind.MalformedRefresh, tag, content);
            return;
        }

        sink.NoteRefresh(new RefreshFact(refresh.Seconds, refresh.Url));
        if (refresh.Url is { } url)
        {
            sink.AddLink(LinkKind.Refresh, tag, content, refresh.UrlStart, url);
        }
    }
}
