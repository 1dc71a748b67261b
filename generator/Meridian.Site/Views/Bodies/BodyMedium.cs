namespace Meridian.Site.Views.Bodies;

/// <summary>Where a body is read: in its page, or in a feed, which has no theme, no base path and no offers.</summary>
internal enum BodyMedium
{
    Page,
    Feed,
}
