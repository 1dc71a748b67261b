namespace Meridian.Site.Views.Bodies;

/// <summary>Where a body is read.</summary>
internal enum BodyMedium
{
    /// <summary>Its own page.</summary>
    Page,

    /// <summary>A page that shows it among others: what is there once on its own page may be there twice.</summary>
    OtherPage,

    /// <summary>A feed, which has no theme, no base path and no offers.</summary>
    Feed,
}
