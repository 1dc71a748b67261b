using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Meridian.Site.Modelling;
using Meridian.Site.Parsing;
using Meridian.Site.Settings;
using Meridian.Sources;
using Meridian.Templating.Values;

namespace Meridian.Site.Views.Bodies;

/// <summary>Fills the slots of one body: links, images, tags, citations, containers and calls to action.</summary>
internal sealed class BodyRenderer
{
    internal static readonly Rule BrokenLink = new("MER0301", "broken-link", Severity.Error);
    internal static readonly Rule MissingContainer = new("MER0409", "missing-container", Severity.Warning);
    internal static readonly Rule UnknownReference = new("MER0221", "unknown-reference", Severity.Error);

    private static readonly SitePath ReferencesFile = SitePath.Of("content/references.yaml");

    private readonly SiteView _site;
    private readonly TextOrigin _origin;
    private readonly Page? _page;
    private readonly BodyMedium _medium;
    private readonly ImmutableSortedDictionary<CtaPlace, CallToAction> _calls;
    private readonly ImmutableArray<string> _citations;
    private readonly Dictionary<string, int> _cited = new(StringComparer.Ordinal);
    private bool _isBeforeImages;
    private readonly ImmutableArray<BodyLink>.Builder _links = ImmutableArray.CreateBuilder<BodyLink>();
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <param name="site">The site that the body is part of.</param>
    /// <param name="origin">Where the body is written.</param>
    /// <param name="page">The page made of that file; null for a text that is part of other pages.</param>
    /// <param name="medium">Where it will be read.</param>
    public BodyRenderer(SiteView site, TextOrigin origin, Page? page, BodyMedium medium)
    {
        (_site, _origin, _page, _medium) = (site, origin, page, medium);
        _calls = page is not null && medium != BodyMedium.Feed
            ? CallPlacement.Of(site.Model, page)
            : ImmutableSortedDictionary<CtaPlace, CallToAction>.Empty;
        // What stands below a lead image, or on a part of a page, is not what readers see first.
        _isBeforeImages = page is { FrontMatter.Image: null };
        _citations = page is null ? [] : Citations.KeysOf(page);
    }

    public RenderedBody Render(Body body)
    {
        var (html, texts) = SharedTexts.Watch(() =>
        {
            var output = new ArrayBufferWriter<byte>(RoomFor(body.Pieces));
            WritePlaced(CtaPlace.Start, output);
            Write(body.Pieces, output);
            WritePlaced(CtaPlace.End, output);
            return output.WrittenMemory;
        });
        return new RenderedBody(html)
        {
            Links = _links.ToImmutable(),
            Diagnostics = _diagnostics.ToImmutable(),
            Texts = texts,
        };
    }

    private void Write(ImmutableArray<BodyPiece> pieces, ArrayBufferWriter<byte> output)
    {
        for (var i = 0; i < pieces.Length; i++)
        {
            switch (pieces[i])
            {
                case HtmlPiece html:
                    output.Write(html.Utf8.Span);
                    break;
                case LinkPiece link:
                    WriteText(HtmlText.Escape(Link(link.Target, link.Span)), output);
                    break;
                case ImagePiece image:
                    WriteImage(image, output);
                    break;
                case ImageTagPiece tag:
                    WriteText(Missing(tag), output);
                    break;
                case HashtagPiece hashtag:
                    WriteHashtag(hashtag, output);
                    break;
                case CitationPiece citation:
                    WriteText(i > 0 && pieces[i - 1] is CitationPiece ? ", " : "[", output);
                    WriteCitation(citation, output);
                    WriteText(i + 1 < pieces.Length && pieces[i + 1] is CitationPiece ? "" : "]", output);
                    break;
                case ContainerPiece container:
                    WriteContainer(container, output);
                    break;
                case PlacePiece place:
                    WritePlaced(place.Place == CallPlace.Middle ? CtaPlace.Middle : CtaPlace.AfterIntro, output);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
    }

    /// <summary>The URL to write for a link, with its fault told when it leads to a page that is not there.</summary>
    private string Link(string target, TextSpan span)
    {
        var place = _origin.At(span);
        var resolved = _site.Model.Links.Resolve(_origin.Path, _page, target);
        var fault = resolved switch
        {
            MissingPageTarget missing => MissingPage(missing, target, place),
            PageTarget { Page.IsPublished: false } hidden =>
                BrokenLink.At(place, $"`{target}` is not on the site: {hidden.Page.Reason}") with
                { Help = "publish it, or take the link out" },
            _ => null,
        };
        if (fault is not null)
        {
            _diagnostics.Add(fault with { Link = target });
        }

        var value = WholeInFeeds(_site.Urls.Write(resolved, target, _medium));
        _links.Add(new BodyLink(value, target, place, fault is null ? LinkState.Unchecked : LinkState.Reported));
        return value;
    }

    private Diagnostic MissingPage(MissingPageTarget missing, string target, Location place)
    {
        var links = _site.Model.Links;
        var name = missing.Path[(missing.Path.LastIndexOf('/') + 1)..];
        var right = links.InRightCase(_origin.Path, target);
        var near = right ?? NearestName.Of(name, links.MarkdownNames);
        return BrokenLink.At(place, $"there is no page `{missing.Path}`") with
        {
            Help = near is null
                ? "write the file name of a post or page, as seen from this file"
                : $"did you mean `{near}`?",
            Fix = right is not null && IsStored(target, place) ? new Fix(place, right) : null,
        };
    }

    private bool IsStored(string target, Location place) =>
        _site.Model.Sources.Text(place.Path) is { } source && source.Slice(place.Span).SequenceEqual(target);

    /// <summary>A feed is read far from its site, so what is relative to the page becomes whole.</summary>
    private string WholeInFeeds(string url) =>
        _medium == BodyMedium.Feed && _page is not null && !LinkTable.HasScheme(url)
        && Uri.TryCreate(new Uri(_site.Base.Absolute(_page.Url)), url, out var whole)
            ? whole.AbsoluteUri
            : url;

    private void WriteImage(ImagePiece piece, ArrayBufferWriter<byte> output)
    {
        var url = Link(piece.Target, piece.Span);
        var image = _site.Image(url, _site.Model.Links.Resolve(_origin.Path, _page, piece.Target), piece.Alt) with
        {
            Title = piece.Title,
            Attributes = AttributesOf(piece.Attributes),
            IsFirst = _isBeforeImages,
        };
        _isBeforeImages = false;
        if (_medium == BodyMedium.Feed || _site.Theme.Partial("image") is not { } partial)
        {
            WriteText(PlainImage(image), output);
            return;
        }

        Report(
            _site.RenderPartial(partial, _page, [KeyValuePair.Create("image", ModelTypes.Image.Wrap(image))], output));
    }

    private string Missing(ImageTagPiece tag)
    {
        var target = _site.Model.Links.Resolve(_origin.Path, _page, tag.Target);
        var image = _site.Image(_site.Urls.Write(target, tag.Target, _medium), target, "") with
        {
            IsFirst = _isBeforeImages,
        };
        _isBeforeImages = false;
        if (_medium == BodyMedium.Feed)
        {
            return ImageTag.MissingInFeed(tag, image);
        }

        var missing = ImageTag.Missing(tag, image);
        if (missing.Contains($", {HtmlText.Escape(image.Url)} ", StringComparison.Ordinal))
        {
            // The image itself is one of its sizes, so its URL stands on the page once more.
            _links.Add(new BodyLink(image.Url, tag.Target, _origin.At(tag.Span), LinkState.Unchecked));
        }

        return missing;
    }

    private static string PlainImage(ImageView image)
    {
        var size = image is { Width: { } width, Height: { } height } ? $" width=\"{width}\" height=\"{height}\"" : "";
        var title = image.Title is { } text ? $" title=\"{HtmlText.Escape(text)}\"" : "";
        var (url, alt) = (HtmlText.Escape(image.Url), HtmlText.Escape(image.Alt));
        return $"<img src=\"{url}\" alt=\"{alt}\"{title}{size}{image.Attributes}>";
    }

    private void WriteHashtag(HashtagPiece piece, ArrayBufferWriter<byte> output)
    {
        if (_site.Model.Tags.Link(piece.Hashtag) is not { } tag)
        {
            WriteText(HtmlText.Escape(piece.Hashtag), output);
            return;
        }

        var url = _site.Urls.Write(new SiteTarget(tag.Url, ""), "", _medium);
        _links.Add(new BodyLink(url, piece.Hashtag, _origin.At(piece.Span), LinkState.Unchecked));
        WriteText($"<a href=\"{HtmlText.Escape(url)}\" rel=\"tag\">{HtmlText.Escape(tag.Label)}</a>", output);
    }

    private void WriteCitation(CitationPiece piece, ArrayBufferWriter<byte> output)
    {
        var number = _citations.IndexOf(piece.Key) + 1;
        var files = _site.Settings.ReferenceFiles;
        if (!_site.Settings.References.ContainsKey(piece.Key) && !files.Any(_site.Settings.Unread.Contains))
        {
            _diagnostics.Add(UnknownReference.At(_origin.At(piece.Span), $"there is no reference `{piece.Key}`") with
            {
                Help = NearestName.Of(piece.Key, _site.Settings.References.Keys) is { } nearest
                    ? $"did you mean `{nearest}`?"
                    : $"write it into {(files.IsEmpty ? ReferencesFile : files[0])}",
            });
        }

        var locator = piece.Locator is { } where ? ", " + HtmlText.Escape(where) : "";
        WriteText((number > 0 ? CitationLink(piece, number) : CitationName(piece)) + locator, output);
    }

    /// <summary>A work by its name, as a link to it, for a text below which no works are listed.</summary>
    private string CitationName(CitationPiece piece)
    {
        if (!_site.Settings.References.TryGetValue(piece.Key, out var work))
        {
            return HtmlText.Escape(piece.Key);
        }

        var name = HtmlText.Escape(ReferenceView.ShortName(work));
        if (piece.IsInLink || ReferenceView.Address(work) is not { } url)
        {
            return name;
        }

        _links.Add(new BodyLink(url, piece.Key, _origin.At(piece.Span), LinkState.Unchecked));
        return $"<a href=\"{HtmlText.Escape(url)}\">{name}</a>";
    }

    /// <summary>The number, as a link to its work where the page lists what it cites.</summary>
    private string CitationLink(CitationPiece piece, int number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        if (_page is null || _medium != BodyMedium.Page || piece.IsInLink
            || !_site.Settings.References.TryGetValue(piece.Key, out var work)
            || !Citations.AreLinks(_site.Theme, _page))
        {
            return text;
        }

        var before = _cited.GetValueOrDefault(piece.Key);
        _cited[piece.Key] = before + 1;
        var anchor = Citations.Anchor(number, before);
        return $"<a href=\"#{HtmlText.Escape(work.Id)}\" id=\"{anchor}\" role=\"doc-noteref\">{text}</a>";
    }

    private void WriteContainer(ContainerPiece piece, ArrayBufferWriter<byte> output)
    {
        if (piece.Name == ContainerNames.CallToAction)
        {
            if (_medium != BodyMedium.Feed && CallPlacement.Find(_site.Model, piece.Argument) is { } call)
            {
                WriteCall(call, piece, output);
            }

            return;
        }

        var content = new ArrayBufferWriter<byte>(1024);
        Write(piece.Content, content);
        WritePartial(Scope(piece, content.WrittenMemory, null), _origin.At(piece.Span), output);
    }

    private void WritePlaced(CtaPlace place, ArrayBufferWriter<byte> output)
    {
        if (_calls.TryGetValue(place, out var call))
        {
            WriteCall(call, null, output);
        }
    }

    private void WriteCall(CallToAction call, ContainerPiece? piece, ArrayBufferWriter<byte> output)
    {
        var content = new ArrayBufferWriter<byte>(256);
        if (piece is not null)
        {
            Write(piece.Content, content);
        }

        WritePartial(
            Scope(piece, content.WrittenMemory, new CallView(_site, call)),
            piece is null ? Location.StartOf(_origin.Path) : _origin.At(piece.Span),
            output);
    }

    private static ContainerView Scope(ContainerPiece? piece, ReadOnlyMemory<byte> content, CallView? call) => new(
        piece?.Name ?? ContainerNames.CallToAction,
        piece?.Argument ?? call?.Id ?? "",
        new OpenMap((piece?.Attributes ?? []).Select(
            attribute => KeyValuePair.Create(attribute.Name, Value.Text(attribute.Value)))),
        content,
        call);

    private void WritePartial(ContainerView scope, Location place, ArrayBufferWriter<byte> output)
    {
        var partial = _medium == BodyMedium.Feed
            ? _site.Theme.Partial("feed/" + scope.Name)
            : _site.Theme.Partial("containers/" + scope.Name);
        if (partial is null)
        {
            output.Write("<div>"u8);
            output.Write(scope.Content.Span);
            output.Write("</div>"u8);
            if (_medium != BodyMedium.Feed && _site.Theme.IsWhole)
            {
                _diagnostics.Add(Missing(scope.Name, place));
            }

            return;
        }

        Report(_site.RenderPartial(
            partial, _page, [KeyValuePair.Create("container", ModelTypes.Container.Wrap(scope))], output));
    }

    private Diagnostic Missing(string container, Location place)
    {
        var outcome = container == ContainerNames.CallToAction ? "is not shown" : "looks like any other text";
        return MissingContainer.At(
            place,
            $"the theme `{_site.Theme.Name}` has no `partials/containers/{container}`, so `{container}` {outcome}") with
        {
            Help = "add the partial to the theme, or let the theme extend one that has it",
        };
    }

    /// <summary>
    /// About what a body takes when its slots are filled: growing buffers would be copied again and again.
    /// </summary>
    private static int RoomFor(ImmutableArray<BodyPiece> pieces)
    {
        var room = 1024;
        foreach (var piece in pieces)
        {
            room += piece switch
            {
                HtmlPiece html => html.Utf8.Length,
                ContainerPiece container => RoomFor(container.Content),
                _ => 64,
            };
        }

        return room;
    }

    private void Report(ImmutableArray<Diagnostic> diagnostics) => _diagnostics.AddRange(diagnostics);

    private static string AttributesOf(ImmutableArray<PieceAttribute> attributes) =>
        string.Concat(attributes.Select(attribute => $" {attribute.Name}=\"{HtmlText.Escape(attribute.Value)}\""));

    private static void WriteText(string text, ArrayBufferWriter<byte> output) => Encoding.UTF8.GetBytes(text, output);
}
