using System.Collections.Concurrent;
using System.Collections.Immutable;
using Meridian.Cli.Disk;
using Meridian.Site.Images;
using Meridian.Sources;

namespace Meridian.Cli.Images;

/// <summary>
/// Makes images with libvips, and keeps what it made in the site's cache: a second build makes none. The program sees
/// files only by the names of their hashes, in a folder of its own.
/// </summary>
/// <param name="source">The site.</param>
/// <param name="folder">Where images are kept, absolute.</param>
/// <param name="run">Runs a program.</param>
internal sealed class VipsImageTool(
    ISourceTree source, string folder, Func<ProgramCall, CancellationToken, ProgramEnd> run) : IImageTool
{
    private const string Program = "vipsthumbnail";

    private static readonly TimeSpan ShortPatience = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private (ImageStore? Store, ImageSkills Skills)? _found;

    public ImageSkills Skills => Found.Skills;

    private (ImageStore? Store, ImageSkills Skills) Found
    {
        get
        {
            lock (_gate)
            {
                return _found ??= Find();
            }
        }
    }

    public ImmutableDictionary<string, ImageAnswer> Make(
        ImmutableArray<ImageOrder> orders, CancellationToken cancel)
    {
        if (Found.Store is not { } store)
        {
            return orders.ToImmutableDictionary(order => order.Key, _ => new ImageAnswer(Skills.Missing));
        }

        var open = orders.Where(order => !store.Has(order)).ToArray();
        var answers = new ConcurrentDictionary<string, ImageAnswer>(
            orders.Select(order => KeyValuePair.Create(order.Key, ImageAnswer.Made)), StringComparer.Ordinal);
        if (open.Length > 0)
        {
            using var work = ImageWorkFolder.Open(folder);
            var faults = Provide(open, work);
            var ready = open.Where(order => !faults.ContainsKey(order.Subject.Hash));
            Parallel.ForEach(
                VipsBatch.Of(ready),
                new ParallelOptions
                {
                    CancellationToken = cancel,
                    MaxDegreeOfParallelism = Environment.ProcessorCount,
                },
                batch => Make(batch, work, store, answers, cancel));
            foreach (var order in open.Where(order => faults.ContainsKey(order.Subject.Hash)))
            {
                answers[order.Key] = new ImageAnswer(faults[order.Subject.Hash]);
            }

            store.Clear(); // the store grows here, and only here
        }

        return answers.ToImmutableDictionary(StringComparer.Ordinal);
    }

    public byte[] Read(ImageOrder order) =>
        (Found.Store ?? throw new InvalidOperationException("nothing was made")).Read(order);

    private (ImageStore? Store, ImageSkills Skills) Find()
    {
        var end = run(new ProgramCall(Program, ["--vips-version"], Path.GetTempPath(), ShortPatience), default);
        if (end.Outcome != ProgramOutcome.Ended || VipsSkills.VersionIn(end.Said) is not { } version)
        {
            return (null, new ImageSkills
            {
                Missing = "the program libvips is not on this computer",
                Help = "install it and build again: `apt install libvips-tools` on Debian and Ubuntu, "
                    + "`brew install vips` on a Mac, `winget install libvips.libvips` on Windows",
            });
        }

        try
        {
            var store = new ImageStore(Path.Join(folder, version));
            Directory.CreateDirectory(store.Folder);
            using var work = ImageWorkFolder.Open(folder);
            return (store, VipsSkills.Of(store.Folder, work.Path, arguments =>
                run(new ProgramCall(Program, arguments, work.Path, ShortPatience), default)));
        }
        catch (Exception fault) when (OutputFault.IsFromDisk(fault))
        {
            return (null, new ImageSkills
            {
                Missing = $"the folder `.meridian/images` cannot be written: {fault.Message}",
                Help = "let your account write there",
            });
        }
    }

    /// <summary>
    /// Puts every subject where the program runs; what could not be put there is answered, by its hash.
    /// </summary>
    private Dictionary<string, string> Provide(ImageOrder[] orders, ImageWorkFolder work)
    {
        var faults = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var subject in orders.Select(order => order.Subject).DistinctBy(subject => subject.Hash))
        {
            try
            {
                var name = VipsBatch.NameOf(subject);
                switch (subject)
                {
                    case DrawingSubject drawing:
                        work.Put(name, drawing.Svg.Span);
                        break;
                    case FileSubject file when (source as ILocalFiles)?.Find(file.File) is { } place:
                        work.Link(name, place);
                        break;
                    case FileSubject file:
                        work.Put(name, source.Read(file.File));
                        break;
                    default:
                        throw new System.Diagnostics.UnreachableException();
                }
            }
            catch (Exception fault) when (OutputFault.IsFromDisk(fault))
            {
                faults[subject.Hash] = fault.Message;
            }
        }

        return faults;
    }

    private void Make(
        VipsBatch batch, ImageWorkFolder work, ImageStore store, ConcurrentDictionary<string, ImageAnswer> answers,
        CancellationToken cancel)
    {
        var (end, left) = Run(batch, PngColours.Palette, work, store, cancel);
        if (end.Outcome == ProgramOutcome.Ended && left is [{ Format: ImageFormat.Png }, ..])
        {
            // Some builds of libvips cannot choose a palette.
            (end, left) = Run(new VipsBatch(left), PngColours.All, work, store, cancel);
        }

        if (end.Outcome is ProgramOutcome.Stopped or ProgramOutcome.Crashed && left.Length > 1)
        {
            // One image can take the program down, or keep it for ever; the others should not suffer.
            foreach (var order in left)
            {
                Make(new VipsBatch([order]), work, store, answers, cancel);
            }

            return;
        }

        foreach (var order in left)
        {
            answers[order.Key] = new ImageAnswer(VipsWords.Of(end, order));
        }
    }

    /// <summary>Runs the program, takes what it made, and gives what it did not.</summary>
    private (ProgramEnd End, ImmutableArray<ImageOrder> Left) Run(
        VipsBatch batch, PngColours colours, ImageWorkFolder work, ImageStore store, CancellationToken cancel)
    {
        var prefix = work.NewPrefix();
        var end = run(
            new ProgramCall(Program, batch.Arguments(prefix, colours), work.Path, batch.Patience), cancel);
        if (end.Outcome != ProgramOutcome.Ended)
        {
            return (end, batch.Orders); // what lies there may be half written
        }

        var left = ImmutableArray.CreateBuilder<ImageOrder>();
        foreach (var order in batch.Orders)
        {
            var file = Path.Join(work.Path, prefix + VipsBatch.FileOf(order));
            if (VipsWords.Complains(end, order) || !TryTake(store, file, order))
            {
                left.Add(order);
            }
        }

        return (end, left.ToImmutable());
    }

    private static bool TryTake(ImageStore store, string file, ImageOrder order)
    {
        try
        {
            store.Take(file, order);
            return true;
        }
        catch (Exception fault) when (OutputFault.IsFromDisk(fault))
        {
            return false;
        }
    }
}
