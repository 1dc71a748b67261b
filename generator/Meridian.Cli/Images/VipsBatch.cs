using System.Collections.Immutable;
using System.Globalization;
using Meridian.Site.Images;

namespace Meridian.Cli.Images;

/// <summary>Orders that one run of `vipsthumbnail` makes: alike in all but their subject.</summary>
/// <param name="Orders">The orders; no two have the same subject.</param>
internal sealed record VipsBatch(ImmutableArray<ImageOrder> Orders)
{
    /// <summary>So many file names fit on the command line of every system.</summary>
    private const int Largest = 64;

    /// <summary>Cuts orders into batches: by what is made, then by number. Pure.</summary>
    public static ImmutableArray<VipsBatch> Of(IEnumerable<ImageOrder> orders) =>
    [
        .. orders
            .GroupBy(order => (order.Format, order.Width, order.Height, order.Fit, IsDrawing: IsDrawing(order)))
            .SelectMany(alike => alike.DistinctBy(order => order.Subject.Hash).Chunk(Largest))
            .Select(chunk => new VipsBatch([.. chunk])),
    ];

    /// <summary>What a subject's file is called where the program runs.</summary>
    public static string NameOf(ImageSubject subject) => subject.Hash + subject.Extension.ToLowerInvariant();

    /// <summary>How long the program may take: the slowest formats need seconds for a large image.</summary>
    public TimeSpan Patience => TimeSpan.FromSeconds(60 + (10 * Orders.Length));

    /// <summary>The arguments of `vipsthumbnail` in the folder of the subjects.</summary>
    /// <param name="prefix">What the names of the files start with that it makes there.</param>
    /// <param name="colours">Whether a PNG may be written with a palette, which makes drawings much smaller.</param>
    public ImmutableArray<string> Arguments(string prefix, PngColours colours)
    {
        var order = Orders[0];
        var size = order.Fit switch
        {
            ImageFit.Width => string.Create(CultureInfo.InvariantCulture, $"{order.Width}x"),
            ImageFit.Crop => string.Create(CultureInfo.InvariantCulture, $"{order.Width}x{order.Height}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{order.Width}x{order.Height}!"),
        };
        string[] crop = order.Fit == ImageFit.Crop ? ["-m", IsDrawing(order) ? "centre" : "attention"] : [];
        return
        [
            .. Orders.Select(one => NameOf(one.Subject)),
            "-s", size, .. crop, "-e", "srgb",
            "-o", $"{prefix}%s{ImageFormats.Extension(order.Format)}[{Options(order.Format, colours)}]",
        ];
    }

    /// <summary>The file that the program makes for an order.</summary>
    public static string FileOf(ImageOrder order) => order.Subject.Hash + ImageFormats.Extension(order.Format);

    private static bool IsDrawing(ImageOrder order) =>
        string.Equals(order.Subject.Extension, ".svg", StringComparison.OrdinalIgnoreCase);

    private static string Options(ImageFormat format, PngColours colours) => format switch
    {
        ImageFormat.Jpeg => "Q=82,optimize_coding,interlace,background=255,strip",
        ImageFormat.Png => colours == PngColours.Palette ? "palette,Q=95,strip" : "strip",
        ImageFormat.WebP => "Q=80,strip",
        ImageFormat.Avif => "Q=55,effort=2,strip",
        _ => "strip",
    };
}

/// <summary>How a PNG keeps its colours.</summary>
internal enum PngColours
{
    Palette,
    All,
}
