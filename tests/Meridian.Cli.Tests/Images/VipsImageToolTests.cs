using System.Collections.Immutable;
using Meridian.Cli.Disk;
using Meridian.Cli.Images;
using Meridian.Cli.Tests.Disk;
using Meridian.Site.Images;
using Meridian.Sources;
using Meridian.Testing;

namespace Meridian.Cli.Tests.Images;

/// <summary>The libvips of this machine, where it has one.</summary>
public sealed class VipsImageToolTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();
    private int _runs;

    public void Dispose() => _scratch.Dispose();

    [SkippableTheory]
    [InlineData(ImageFormat.Jpeg)]
    [InlineData(ImageFormat.Png)]
    [InlineData(ImageFormat.WebP)]
    public void An_image_is_made_smaller_in_each_format_and_tells_nothing(ImageFormat format)
    {
        Put("a.png", ImageBytes.Png(900, 600, ImageBytes.Chunk("tEXt"u8, "Author\0SECRET"u8)));
        var order = Order("a.png", format, 480, 0, ImageFit.Width);
        var made = Make(order)[order];
        Assert.Equal(
            (format, new ImageSize(480, 320), true), Seen(made));
        Assert.Equal(made, MetadataStripper.StripWithProfile(made));
    }

    [SkippableFact]
    public void A_newer_format_is_made_where_the_program_says_that_it_can()
    {
        Put("a.png", ImageBytes.Png(90, 60));
        var tool = Tool();
        Skip.IfNot(tool.Skills.Writes.Contains(ImageFormat.Avif), "this libvips writes no AVIF");
        var order = Order("a.png", ImageFormat.Avif, 48, 0, ImageFit.Width);
        Assert.Null(tool.Make([order], default)[order.Key].Fault);
        Assert.Equal("ftypavif"u8, tool.Read(order).AsSpan(4, 8));
    }

    [SkippableFact]
    public void A_second_tool_finds_what_the_first_has_made()
    {
        Put("a.png", ImageBytes.Png(90, 60));
        var order = Order("a.png", ImageFormat.WebP, 48, 0, ImageFit.Width);
        var first = Make(order)[order];
        _runs = 0;
        Assert.Equal(first, Make(order)[order]);
        Assert.Equal(1, _runs); // only its version is asked for
    }

    [SkippableFact]
    public void A_photo_from_a_camera_on_its_side_is_set_upright()
    {
        Put("flat.png", ImageBytes.Png(30, 20));
        var flat = Order("flat.png", ImageFormat.Jpeg, 30, 20, ImageFit.Stretch);
        var exif = ImageBytes.Segment(0xE1, [.. "Exif\0\0"u8, .. ImageBytes.Exif(6)]);
        var jpeg = Make(flat)[flat];
        Put("turned.jpg", [.. jpeg[..2], .. exif, .. jpeg[2..]]);
        var order = Order("turned.jpg", ImageFormat.Jpeg, 20, 30, ImageFit.Stretch);
        Assert.Equal((ImageFormat.Jpeg, new ImageSize(20, 30), true), Seen(Make(order)[order]));
    }

    [SkippableFact]
    public void A_drawing_becomes_a_card_and_an_image_is_cropped_to_one()
    {
        byte[] svg = [.. "<svg xmlns='http://www.w3.org/2000/svg' width='1200' height='630'><circle r='99'/></svg>"u8];
        var drawing = new DrawingSubject("d1", svg);
        var drawn = new ImageOrder("drawn", drawing, ImageFormat.Png, 1200, 630, ImageFit.Stretch);
        Put("a.png", ImageBytes.Png(1300, 1300));
        var crop = Order("a.png", ImageFormat.Jpeg, 1200, 630, ImageFit.Crop);
        var made = Make(drawn, crop);
        Assert.Equal((ImageFormat.Png, new ImageSize(1200, 630), true), Seen(made[drawn]));
        Assert.Equal((ImageFormat.Jpeg, new ImageSize(1200, 630), true), Seen(made[crop]));
    }

    [SkippableFact]
    public void A_few_pixels_give_the_colour_of_an_image()
    {
        Put("grey.png", ImageBytes.Png(64, 64));
        var order = Order("grey.png", ImageFormat.Pixels, 16, 16, ImageFit.Stretch);
        Assert.Matches("^#(9[4-8]){3}$", DominantColour.Of(Make(order)[order]));
    }

    [SkippableFact]
    public void One_broken_image_does_not_keep_the_others_from_being_made()
    {
        Put("good.png", ImageBytes.Png(90, 60));
        Put("bad.png", [.. ImageBytes.Png(90, 60)[..33], .. "nothing"u8]);
        var (good, bad) = (
            Order("good.png", ImageFormat.WebP, 48, 0, ImageFit.Width),
            Order("bad.png", ImageFormat.WebP, 48, 0, ImageFit.Width));
        var answers = Tool().Make([bad, good], default);
        Assert.Null(answers[good.Key].Fault);
        Assert.StartsWith("libvips ", answers[bad.Key].Fault, StringComparison.Ordinal);
        Assert.DoesNotContain(_scratch.Path, answers[bad.Key].Fault, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void What_no_build_has_asked_for_in_weeks_is_cleared_when_something_new_is_made()
    {
        Put("a.png", ImageBytes.Png(90, 60));
        var (asked, unasked, newer) = (
            Order("a.png", ImageFormat.WebP, 48, 0, ImageFit.Width),
            Order("a.png", ImageFormat.WebP, 40, 0, ImageFit.Width),
            Order("a.png", ImageFormat.WebP, 32, 0, ImageFit.Width));
        Make(asked, unasked);
        var store = Directory.GetDirectories(Path.Join(_scratch.Path, "images")).Single();
        var older = Directory.CreateDirectory(Path.Join(_scratch.Path, "images", "8.0.0")).FullName;
        File.WriteAllText(Path.Join(older, "old.webp"), "old");
        foreach (var file in Images().Append(Path.Join(older, "old.webp")))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-31));
        }

        Make(asked);
        Assert.Equal(2, Images().Length);
        Make(newer);
        Assert.Equal([$"{newer.Key}.webp", $"{asked.Key}.webp"], Images().Select(Path.GetFileName));
        Assert.Empty(Directory.GetFiles(older));

        string[] Images() => [.. Directory.GetFiles(store, "*.webp").Order(StringComparer.Ordinal)];
    }

    [SkippableFact]
    public void Nothing_is_left_behind_but_what_was_made()
    {
        Put("a.png", ImageBytes.Png(90, 60));
        Make(Order("a.png", ImageFormat.WebP, 48, 0, ImageFit.Width));
        Assert.Single(Directory.GetDirectories(Path.Join(_scratch.Path, "images")));
    }

    private static (ImageFormat? Format, ImageSize? Size, bool? IsWhole) Seen(byte[] file) =>
        ImageHeader.Read(file) is { } header ? (header.Format, header.Size, header.IsWhole) : default;

    private static ImageOrder Order(string file, ImageFormat format, int width, int height, ImageFit fit) => new(
        $"{Path.GetFileNameWithoutExtension(file)}{format}{width}",
        new FileSubject("hash" + Path.GetFileNameWithoutExtension(file), SitePath.Of("content/" + file)),
        format,
        width,
        height,
        fit);

    private Dictionary<ImageOrder, byte[]> Make(params ImmutableArray<ImageOrder> orders)
    {
        var tool = Tool();
        var answers = tool.Make(orders, default);
        Assert.All(orders, order => Assert.Null(answers[order.Key].Fault));
        return orders.ToDictionary(order => order, tool.Read);
    }

    private VipsImageTool Tool()
    {
        var tool = new VipsImageTool(
            new DiskSourceTree(_scratch.Path, "content"),
            Path.Join(_scratch.Path, "images"),
            (call, cancel) =>
            {
                Interlocked.Increment(ref _runs);
                return OutsideProgram.Run(call, cancel);
            });
        Skip.If(tool.Skills.Missing is not null, "libvips is not installed");
        return tool;
    }

    private void Put(string file, byte[] bytes)
    {
        var place = Path.Join(_scratch.Path, "content", file);
        Directory.CreateDirectory(Path.GetDirectoryName(place) ?? place);
        File.WriteAllBytes(place, bytes);
    }
}
