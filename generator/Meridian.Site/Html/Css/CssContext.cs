namespace Meridian.Site.Html.Css;

/// <summary>Where in a style sheet the scanner stands: it decides whether a string is a URL.</summary>
internal sealed class CssContext
{
    private readonly Stack<bool> _functions = new();
    private bool _import;
    private bool _deaf;

    /// <summary>
    /// True when a string here is a URL: after `@import`, or directly inside `image-set()` or `src()`.
    /// </summary>
    public bool TakesString =>
        !_deaf && ((_import && _functions.Count == 0) || (_functions.TryPeek(out var urls) && urls));

    public void Add(TextFact url, List<TextFact> urls)
    {
        if (!_deaf)
        {
            urls.Add(url);
        }

        _import = false;
    }

    public void StartRule(ReadOnlySpan<char> name)
    {
        _import = name.Equals("import", StringComparison.OrdinalIgnoreCase);
        _deaf = name.Equals("namespace", StringComparison.OrdinalIgnoreCase)
                || name.Equals("charset", StringComparison.OrdinalIgnoreCase);
    }

    public void EndRule()
    {
        (_import, _deaf) = (false, false);
        _functions.Clear();
    }

    /// <summary>Enters a function. `type()` inside `image-set()` names a media type, not a URL.</summary>
    public void OpenFunction(ReadOnlySpan<char> name) =>
        _functions.Push(
            name.Equals("image-set", StringComparison.OrdinalIgnoreCase)
            || name.Equals("-webkit-image-set", StringComparison.OrdinalIgnoreCase)
            || name.Equals("image", StringComparison.OrdinalIgnoreCase)
            || name.Equals("src", StringComparison.OrdinalIgnoreCase));

    public void Open() => _functions.Push(false);

    public void Close() => _functions.TryPop(out _);
}
