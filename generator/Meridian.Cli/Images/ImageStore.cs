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
    /// <summary>How long an image is kept that no build asks for.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>
    /// How often it is written down that an image was asked for: its time says so, which costs a write on the disk.
    /// </summary>
    private static readonly TimeSpan Noted = TimeSpan.FromDays(1);

    /// <summary>True when the image is there. From then on it is kept for weeks.</summary>
    public bool Has(ImageOrder order)
    {
        var file = new FileInfo(PlaceOf(order));
        if (!file.Exists)
        {
            return false;
        }

        try
        {
            if (DateTime.UtcNow - file.LastWriteTimeUtc > Noted)
            {
                file.LastWriteTimeUtc = DateTime.UtcNow;
            }

            return true;
        }
        catch (Exception fault) when (OutputFault.IsFromDisk(fault))
        {
            return file.Exists; // a folder that cannot be written can be read, and nothing is cleared there
        }
    }

    /// <summary>
    /// Clears the images that no build has asked for in weeks, those of other versions of the program too. Builds that
    /// run meanwhile have asked for theirs. What cannot be cleared stays.
    /// </summary>
    public void Clear()
    {
        try
        {
            foreach (var file in Path.GetDirectoryName(Folder) is { } all ? Forgotten(all) : [])
            {
                file.Delete();
            }
        }
        catch (Exception fault) when (OutputFault.IsFromDisk(fault))
        {
            // A later build clears the rest.
        }
    }

    private static IEnumerable<FileInfo> Forgotten(string all) => new DirectoryInfo(all).EnumerateDirectories()
        .Where(folder => !ImageWorkFolder.Is(folder.Name))
        .SelectMany(folder => folder.EnumerateFiles())
        .Where(file => file.Name != VipsSkills.Record)
        .Where(file => DateTime.UtcNow - file.LastWriteTimeUtc > Kept);

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
