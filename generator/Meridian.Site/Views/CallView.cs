namespace Meridian.Site.Views;

/// <summary>A call to action as a theme sees it.</summary>
/// <param name="Text">Finished HTML.</param>
/// <param name="Url">Where it leads, with the base path for a page of this site.</param>
/// <param name="IsExternal">True when it leaves the site.</param>
internal sealed record CallView(string Id, string Title, string Text, string Label, string Url, bool IsExternal);
