using Meridian.Cli.Disk;
using Meridian.Site.Images;
using Meridian.Sources;

namespace Meridian.Cli.Images;

/// <summary>
/// The images that were made, each in a file named by the key of its order. It can be deleted at any time, as long as
/// no build runs.
/// </summary>
/// <param name="Folder">Where they lie, absolute; one for each version of the program that makes them.</param>
internal sealed record ImageStore(string Folder)
{
    public bool Has(ImageOrder order) => File.Exists(PlaceOf(order));

    /// <summary>
    /// Takes a finished file in, without what programs say of themselves: from one moment to the next it is there.
    /// </summary>
    /// <exception cref="IOException">It cannot be kept.</exception>
    public void Take(string file, ImageOrder order)
    {
        File.WriteAllBytes(file, MetadataStripper.StripWithProfile(File.ReadAllBytes(file)));
        File.Move(file, PlaceOf(order), overwrite: true);
    }

    /// <exception cref="OutputException">It cannot be read.</exception>
    public byte[] Read(ImageOrder order)
    {
        try
        {
            return File.ReadAllBytes(PlaceOf(order));
        }
        catch (Exception fault) when (OutputFault.IsFromDisk(fault))
        {
            throw new OutputException($"an image that was made cannot be read: {fault.Message}", fault)
            {
                Help = "let nothing else change `.meridian/` during a build, and build again",
            };
        }
    }

    private string PlaceOf(ImageOrder order) =>
        Path.Join(Folder, order.Key + ImageFormats.Extension(order.Format));
}
