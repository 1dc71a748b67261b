using System.Collections.Immutable;

namespace Meridian.Site.Views;

/// <summary>One entry of the menu, as seen from one page.</summary>
/// <param name="IsCurrent">True on the page it leads to.</param>
internal sealed record MenuView(string Title, string Url, bool IsCurrent, ImmutableArray<MenuView> Children);
