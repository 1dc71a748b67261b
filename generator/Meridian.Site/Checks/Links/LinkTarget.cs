namespace Meridian.Site.Checks.Links;

/// <summary>Where a link leads, before anything is looked up.</summary>
internal abstract record LinkTarget
{
    private LinkTarget()
    {
    }

    /// <summary>A place on this site's host.</summary>
    /// <param name="Path">The decoded path on the host, dot segments removed, starting with `/`.</param>
    public sealed record OnSite(string Path) : LinkTarget;

    /// <summary>The document the link stands in, or its `base`.</summary>
    public sealed record SameDocument : LinkTarget;

    /// <summary>An address of another host.</summary>
    public sealed record OtherHost(AbsoluteUrl Url) : LinkTarget;

    /// <summary>Not a place: a mail address, a telephone number, an inline image, another program's address.</summary>
    public sealed record Elsewhere(string Scheme) : LinkTarget;

    /// <summary>An address only the author's own machine can open.</summary>
    public sealed record OwnMachine(string Address) : LinkTarget;

    /// <summary>Text that is no address of the kind it claims to be.</summary>
    public sealed record Malformed(string Problem) : LinkTarget
    {
        public string? Help { get; init; }
    }
}
