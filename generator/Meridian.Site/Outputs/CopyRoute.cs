using Meridian.Site.Images;
using Meridian.Site.Loading;
using Meridian.Site.Modelling;
using Meridian.Site.Routing;
using Meridian.Site.Views;
using Meridian.Sources;

namespace Meridian.Site.Outputs;

/// <summary>A file of the owner's, published as it is; an image without what it says of its maker.</summary>
internal sealed record CopyRoute(UrlPath Url, SitePath File) : Route(Url)
{
    public override string Kind => "file";

    public override SitePath? Source => File;

    public static IEnumerable<Route> Plan(SiteModel model) => model.StaticFiles
        .Concat(model.Links.Attachments)
        .Select(file => new CopyRoute(file.Key, file.Value));

    public override RenderedFile Render(SiteView site)
    {
        var images = site.Model.Images;
        if (!SourceLoader.IsImage(File) || images.KeepsMetadata(File))
        {
            return new RenderedFile { CopyOf = File };
        }

        return images.Of(File)?.Upright is { } upright
            ? new RenderedFile { Content = images.Read(upright) }
            : new RenderedFile { CopyOf = File, Change = MetadataStripper.Strip };
    }
}
