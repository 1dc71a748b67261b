using Meridian.Sources;

namespace Meridian.Site.Html;

/// <summary>
/// The elements open at a place of the page: tells HTML from SVG and MathML, knows templates, and notes the nesting
/// that browsers repair. It follows the tree builder of the HTML standard only as far as facts depend on it.
/// </summary>
internal sealed class OpenElements
{
    /// <summary>Browsers flatten what is nested deeper, so it is not tracked.</summary>
    private const int Deepest = 512;

    private readonly FactSink _sink;
    private readonly ForeignContent _content;
    private readonly List<OpenElement> _stack = [];
    private int _templates;
    private int _shadows;
    private int _noscripts;
    private int _paragraphs;
    private bool _tagIsForeign;
    private TextSpan? _paragraphBreaker;
    private string _breakerName = "";

    public OpenElements(FactSink sink, ForeignContent content)
    {
        _sink = sink;
        _content = content;
    }

    /// <summary>True inside `svg` or `math`, where HTML's rules for elements do not hold.</summary>
    public bool InForeign =>
        _stack.Count == 0 ? _content == ForeignContent.Svg : _stack[^1].Space == ElementSpace.Foreign;

    /// <summary>True when the tag that was started last belongs to SVG or MathML.</summary>
    public bool TagIsForeign => _tagIsForeign;

    /// <summary>True inside a `template`, whose content is not part of the page.</summary>
    public bool InTemplate => _templates > 0;

    /// <summary>True inside a shadow tree written into the page: its links work, its ids are its own.</summary>
    public bool InShadow => _shadows > 0;

    public bool InNoScript => _noscripts > 0;

    public void Start(HtmlTag tag)
    {
        if (InForeign && _content == ForeignContent.Html && ElementTables.BreaksOut.Contains(tag.Name))
        {
            LeaveForeign();
        }

        var foreign = InForeign;
        if (!foreign)
        {
            CheckNesting(tag);
        }

        _tagIsForeign = foreign || tag.Name is "svg" or "math";
        if ((_tagIsForeign && tag.IsSelfClosing) || (!_tagIsForeign && ElementTables.Void.Contains(tag.Name))
            || _stack.Count >= Deepest)
        {
            return;
        }

        var space = _tagIsForeign && !(foreign && tag.Name is "foreignobject" or "desc" or "title" or "annotation-xml")
            ? ElementSpace.Foreign
            : ElementSpace.Html;
        _stack.Add(new OpenElement(tag.Name, tag.Span, space, InertnessOf(tag, space)));
        Count(_stack[^1], 1);
    }

    public void Close(string name, TextSpan span)
    {
        var at = LastOf(name);
        if (at < 0)
        {
            NoteStrayEnd(name, span);
            return;
        }

        for (var i = _stack.Count - 1; i >= at; i--)
        {
            Pop(_stack[i], i == at ? Closing.Own : Closing.Implied);
        }
    }

    /// <summary>The end of the page closes everything.</summary>
    public void End()
    {
        for (var i = _stack.Count - 1; i >= 0; i--)
        {
            Pop(_stack[i], Closing.Implied);
        }
    }

    private void CheckNesting(HtmlTag tag)
    {
        if (tag.Name is "a" or "button" or "form" && IsOpen(tag.Name))
        {
            _sink.AddNesting(new NestingFact(NestingFault.InsideItself, tag.Name, tag.Span));
            if (tag.Name == "a")
            {
                Remove("a");
            }
        }

        if (_paragraphs > 0 && ElementTables.ClosesParagraph.Contains(tag.Name) && IsOpen("p"))
        {
            (_paragraphBreaker, _breakerName) = (tag.Span, tag.Name);
            Remove("p");
        }

        if (tag.Name == "li" && _stack.Count > 0 && _stack[^1].Name == "li")
        {
            Remove("li");
        }
    }

    /// <summary>True when an element is open inside the nearest table cell, button, object or template.</summary>
    private bool IsOpen(string name)
    {
        for (var i = _stack.Count - 1; i >= 0; i--)
        {
            if (_stack[i].Name == name)
            {
                return true;
            }

            if (ElementTables.Fences.Contains(_stack[i].Name))
            {
                return false;
            }
        }

        return false;
    }

    private void Remove(string name)
    {
        var at = LastOf(name);
        Count(_stack[at], -1);
        _stack.RemoveAt(at);
    }

    /// <summary>The innermost open element of a name; -1 when there is none.</summary>
    private int LastOf(string name)
    {
        var at = _stack.Count - 1;
        while (at >= 0 && _stack[at].Name != name)
        {
            at--;
        }

        return at;
    }

    private void NoteStrayEnd(string name, TextSpan span)
    {
        if (InForeign || InTemplate || name == "br")
        {
            return;
        }

        if (name == "p" && _paragraphBreaker is { } breaker)
        {
            _sink.AddNesting(new NestingFact(NestingFault.ClosesParagraph, _breakerName, breaker));
            _paragraphBreaker = null;
            return;
        }

        _sink.AddNesting(new NestingFact(NestingFault.StrayEnd, name, span));
    }

    private void Pop(OpenElement element, Closing closing)
    {
        _stack.RemoveAt(_stack.Count - 1);
        Count(element, -1);
        if (closing == Closing.Implied && element.Space == ElementSpace.Html && !InTemplate
            && !ElementTables.EndTagOptional.Contains(element.Name))
        {
            _sink.AddNesting(new NestingFact(NestingFault.Unclosed, element.Name, element.Span));
        }
    }

    private void LeaveForeign()
    {
        while (_stack.Count > 0 && _stack[^1].Space == ElementSpace.Foreign)
        {
            Pop(_stack[^1], Closing.Implied);
        }
    }

    private void Count(OpenElement element, int step)
    {
        _paragraphs += element.Name == "p" ? step : 0;
        switch (element.Inertness)
        {
            case Inertness.Template:
                _templates += step;
                break;
            case Inertness.Shadow:
                _shadows += step;
                break;
            case Inertness.NoScript:
                _noscripts += step;
                break;
            default:
                break;
        }
    }

    private static Inertness InertnessOf(HtmlTag tag, ElementSpace space) => tag.Name switch
    {
        _ when space == ElementSpace.Foreign => Inertness.None,
        "template" => tag.Find("shadowrootmode") is null ? Inertness.Template : Inertness.Shadow,
        "noscript" => Inertness.NoScript,
        _ => Inertness.None,
    };

    private enum Closing
    {
        Own,
        Implied,
    }

    private enum ElementSpace
    {
        Html,
        Foreign,
    }

    private enum Inertness
    {
        None,
        Template,
        Shadow,
        NoScript,
    }

    private readonly record struct OpenElement(string Name, TextSpan Span, ElementSpace Space, Inertness Inertness);
}
