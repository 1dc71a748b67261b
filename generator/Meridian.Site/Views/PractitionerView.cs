using System.Collections.Immutable;
using Meridian.Site.Modelling;
using Meridian.Site.Settings;
using Meridian.Sources;

namespace Meridian.Site.Views;

/// <summary>A practitioner as a theme sees them.</summary>
internal sealed class PractitionerView(SiteView site, Practitioner practitioner)
{
    public SiteView Site { get; } = site;

    public Practitioner Practitioner { get; } = practitioner;

    /// <summary>Finished HTML.</summary>
    public string Bio => Practitioner.Bio is { } bio ? Site.Texts.Show(bio) : "";

    public UrlPath Url { get; } = UrlOf(practitioner);

    public ImmutableArray<CredentialView> Credentials { get; } =
        [.. practitioner.Credentials.Select(credential => new CredentialView(site, credential))];

    /// <summary>Their listed posts, newest first.</summary>
    public ImmutableArray<Page> Posts { get; } = [.. site.Model.PostsBy(practitioner)];

    public ImageView? Image =>
        Practitioner.Photo is { } photo ? Site.Image(null, photo.Value, Practitioner.Name.Value) : null;

    public static UrlPath UrlOf(Practitioner practitioner) => practitioner.Url;
}
