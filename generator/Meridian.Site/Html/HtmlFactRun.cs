using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Text;
using Meridian.Sources;

namespace Meridian.Site.Html;

/// <summary>
/// One reading of one page: drives the tokenizer as a tree builder would and hands tags to their readers.
/// </summary>
internal sealed class HtmlFactRun
{
    private readonly ReadOnlyMemory<char> _text;
    private readonly FactSink _sink;
    private readonly OpenElements _open;
    private readonly TextCapture _capture = new();
    private readonly TagReader _tags;
    private RawElement? _raw;

    /// <summary>Prepares to read a text that stands in so many others.</summary>
    public HtmlFactRun(ReadOnlyMemory<char> text, ForeignContent content, int depth)
    {
        _text = text;
        _sink = new FactSink(text, depth);
        _open = new OpenElements(_sink, content);
        _tags = new TagReader(text);
    }

    public PageFacts Finish()
    {
        using var memory = new ReadOnlyMemoryTextSource(_text);
        using var source = new TextSource(memory);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true };
        while (true)
        {
            tokenizer.IsAcceptingCharacterData = _open.InForeign;
            tokenizer.SkipDataText = !_capture.IsOpen;
            ref var token = ref tokenizer.GetStructToken();
            switch (token.Type)
            {
                case HtmlTokenType.StartTag:
                    var tag = _tags.Read(ref token, source.Index);
                    Start(tag);
                    tokenizer.State = ModeAfter(tag);
                    break;
                case HtmlTokenType.EndTag:
                    End(TagReader.Name(token.Name), TextSpan.FromBounds(token.Position.Index, source.Index));
                    break;
                case HtmlTokenType.Character:
                    _capture.Append(token.Data.Memory.Span);
                    break;
                case HtmlTokenType.EndOfFile:
                    CloseRaw(_text.Length);
                    _open.End();
                    return _sink.ToPage();
                default:
                    break;
            }
        }
    }

    private void Start(HtmlTag tag)
    {
        _open.Start(tag);
        if (_open.InTemplate)
        {
            return;
        }

        AttributeFacts.Read(tag, _open, _sink);
        if (_open.TagIsForeign)
        {
            if (tag is { Name: "style", IsSelfClosing: false })
            {
                _raw = new RawElement(tag.Name, tag.Span.End, tag);
            }

            return;
        }

        HeadFacts.Read(tag, _sink);
        BodyFacts.Read(tag, _sink, _capture);
        if (tag.Name is "style" or "script")
        {
            _raw = new RawElement(tag.Name, tag.Span.End, tag);
        }
    }

    private void End(string name, TextSpan span)
    {
        if (_raw?.Name == name)
        {
            CloseRaw(span.Start);
        }

        _open.Close(name, span);
        if (!_open.InTemplate)
        {
            _capture.Close(name, _sink);
        }
    }

    /// <summary>
    /// Hands over the text of a `style` or `script`, taken from the page as stored so that offsets hold.
    /// </summary>
    private void CloseRaw(int end)
    {
        if (_raw is not { } raw)
        {
            return;
        }

        _raw = null;
        var text = new TextFact(_text.Span[raw.Start..end].ToString(), TextSpan.FromBounds(raw.Start, end));
        if (raw.Name == "style")
        {
            _sink.AddStyle(text);
        }
        else if (raw.Tag.Is("type", "application/ld+json"))
        {
            _sink.AddStructuredData(text);
        }
    }

    /// <summary>
    /// How the tokenizer must read what follows a tag (HTML standard, sections 13.2.6.2 and 13.2.6.4).
    /// </summary>
    private HtmlParseMode ModeAfter(HtmlTag tag) => _open.TagIsForeign
        ? HtmlParseMode.PCData
        : tag.Name switch
        {
            "title" or "textarea" => HtmlParseMode.RCData,
            "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
            "script" => HtmlParseMode.Script,
            "plaintext" => HtmlParseMode.Plaintext,
            _ => HtmlParseMode.PCData,
        };

    private sealed record RawElement(string Name, int Start, HtmlTag Tag);
}
