using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Meridian.Site.Images;

namespace Meridian.Cli.Images;

/// <summary>Finds out what the libvips of this machine can do, by having it do it once.</summary>
internal static partial class VipsSkills
{
    /// <summary>The file, among the images, that keeps what was found out.</summary>
    public const string Record = "skills.txt";

    /// <summary>Two by two pixels in bare colours.</summary>
    private static readonly byte[] Pixels = [.. "P6\n2 2\n255\n"u8, 9, 9, 9, 90, 90, 90, 200, 200, 200, 250, 250, 250];

    private static readonly byte[] Drawing =
        [.. "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" height=\"2\"><path d=\"M0 0h2v2z\"/></svg>"u8];

    private static readonly ImmutableArray<ImageFormat> Formats =
        [ImageFormat.Jpeg, ImageFormat.Png, ImageFormat.WebP, ImageFormat.Avif, ImageFormat.Pixels];

    /// <summary>The version in what `vipsthumbnail --vips-version` says, such as `8.14.1`.</summary>
    public static string? VersionIn(string said) => Version().Match(said) is { Success: true } found
        ? found.Groups[1].Value
        : null;

    /// <summary>Takes the record of a version of the program, or tries everything once and keeps one.</summary>
    /// <param name="store">The folder for what that version makes.</param>
    /// <param name="work">A folder to try in.</param>
    /// <param name="run">Runs the program.</param>
    public static ImageSkills Of(string store, string work, Func<ImmutableArray<string>, ProgramEnd> run)
    {
        var record = Path.Join(store, Record);
        if (!File.Exists(record))
        {
            Try(work, run);
            var works = Formats.Where(format => File.Exists(Path.Join(work, "pixels" + ImageFormats.Extension(format))))
                .Select(format => format.ToString());
            string[] draws = File.Exists(Path.Join(work, "drawing.png")) ? [nameof(ImageFormat.Svg)] : [];
            File.WriteAllLines(record, [.. works, .. draws]);
        }

        var words = File.ReadAllLines(record);
        return new ImageSkills
        {
            Writes = [.. Formats.Where(format => words.Contains(format.ToString()))],
            Draws = words.Contains(nameof(ImageFormat.Svg)),
        };
    }

    private static void Try(string work, Func<ImmutableArray<string>, ProgramEnd> run)
    {
        var (pixels, drawing) = (Path.Join(work, "pixels.pnm"), Path.Join(work, "drawing.svg"));
        File.WriteAllBytes(pixels, Pixels);
        File.WriteAllBytes(drawing, Drawing);
        foreach (var format in Formats)
        {
            run(["pixels.pnm", "-s", "2x", "-o", $"%s{ImageFormats.Extension(format)}[strip]"]);
        }

        run(["drawing.svg", "-s", "2x", "-o", "%s.png"]);
    }

    [GeneratedRegex(@"\b(\d+\.\d+(?:\.\d+)?)")]
    private static partial Regex Version();
}
