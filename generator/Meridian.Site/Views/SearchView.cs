namespace Meridian.Site.Views;

/// <summary>Where readers search the site.</summary>
/// <param name="Url">The search page.</param>
/// <param name="Index">The file with which the index begins.</param>
internal sealed record SearchView(string Url, string Index);
