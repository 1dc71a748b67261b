using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Meridian.Site.Loading;

namespace Meridian.Site.Tests.Loading;

public class ImageSizeTests
{
    [Fact]
    public void A_png_says_its_size_in_its_first_chunk() =>
        Assert.Equal(new ImageSize(640, 300), ImageSize.Of(
            [0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 2, 0x80, 0, 0, 1, 0x2C, 8, 6, 0, 0, 0]));

    [Fact]
    public void A_gif_says_its_size_after_its_name() =>
        Assert.Equal(new ImageSize(258, 3), ImageSize.Of([.. "GIF89a"u8, 2, 1, 3, 0, 0, 0, 0]));

    [Fact]
    public void A_jpeg_says_its_size_in_its_frame() =>
        Assert.Equal(
            new ImageSize(32, 16),
            ImageSize.Of([0xFF, 0xD8, .. Segment(0xE0, [1, 2, 3]), .. Frame(width: 32, height: 16)]));

    [Theory]
    [InlineData(1, 32, 16)]
    [InlineData(3, 32, 16)]
    [InlineData(6, 16, 32)]
    [InlineData(8, 16, 32)]
    public void A_jpeg_that_lies_on_its_side_is_measured_upright(byte orientation, int width, int height)
    {
        byte[] tiff = [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0];
        Assert.Equal(
            new ImageSize(width, height),
            ImageSize.Of([0xFF, 0xD8, .. Segment(0xE1, [.. "Exif\0\0"u8, .. tiff]), .. Frame(width: 32, height: 16)]));
    }

    [Fact]
    public void A_webp_says_its_size_in_each_of_its_forms()
    {
        Assert.Equal(new ImageSize(300, 200), ImageSize.Of(WebP("VP8X"u8, [0, 0, 0, 0, 0x2B, 1, 0, 199, 0, 0])));
        Assert.Equal(new ImageSize(300, 200), ImageSize.Of(WebP("VP8 "u8, [0, 0, 0, 0x9D, 1, 0x2A, 0x2C, 1, 200, 0])));
        Assert.Equal(new ImageSize(300, 200), ImageSize.Of(WebP("VP8L"u8, [0x2F, 0x2B, 0xC1, 0x31, 0, 0, 0, 0, 0, 0])));
    }

    [Theory]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40px">""", 120, 40)]
    [InlineData("""<?xml version="1.0"?><svg viewBox="0 0 24.4 12">""", 24, 12)]
    [InlineData("""<svg width="100%" height="100%" viewBox="0,0,10,20">""", 10, 20)]
    public void A_drawing_says_its_size_or_its_view_box(string svg, int width, int height) =>
        Assert.Equal(new ImageSize(width, height), ImageSize.Of(Encoding.UTF8.GetBytes(svg)));

    [Theory]
    [InlineData("")]
    [InlineData("GIF8")]
    [InlineData("<svg>")]
    [InlineData("<svg width=\"-4\" height=\"x\">")]
    [InlineData("RIFF....WEBPVP8 ")]
    public void What_says_no_size_has_none(string file) => Assert.Null(ImageSize.Of(Encoding.Latin1.GetBytes(file)));

    [Fact]
    public void No_bytes_make_it_fail() => Prop.ForAll<byte[]>(bytes =>
    {
        _ = ImageSize.Of([0xFF, 0xD8, 0xFF, .. bytes]);
        _ = ImageSize.Of([0x89, .. "PNG"u8, .. bytes]);
        _ = ImageSize.Of(WebP("VP8L"u8, bytes));
    }).QuickCheckThrowOnFailure();

    private static byte[] Segment(byte marker, byte[] content) =>
        [0xFF, marker, 0, (byte)(content.Length + 2), .. content];

    private static byte[] Frame(byte width, byte height) => Segment(0xC0, [8, 0, height, 0, width, 3, 1, 0x22, 0]);

    private static byte[] WebP(ReadOnlySpan<byte> chunk, byte[] content) =>
        [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. chunk, 0, 0, 0, 0, .. content];
}
