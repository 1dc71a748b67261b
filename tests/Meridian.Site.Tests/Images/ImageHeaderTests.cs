using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Meridian.Site.Images;
using Meridian.Testing;

namespace Meridian.Site.Tests.Images;

public class ImageHeaderTests
{
    [Fact]
    public void A_png_says_its_size_in_its_first_chunk() =>
        Assert.Equal(Whole(ImageFormat.Png, 640, 300), ImageHeader.Read(ImageBytes.Png(640, 300)));

    [Fact]
    public void A_gif_says_its_size_after_its_name() => Assert.Equal(
        Whole(ImageFormat.Gif, 2, 3) with { HasAlpha = true }, ImageHeader.Read(ImageBytes.Gif()));

    [Fact]
    public void A_jpeg_says_its_size_in_its_frame() =>
        Assert.Equal(
            Whole(ImageFormat.Jpeg, 32, 16),
            ImageHeader.Read(ImageBytes.Jpeg(32, 16, ImageBytes.Segment(0xE0, [1, 2, 3]))));

    [Theory]
    [InlineData(1, 32, 16)]
    [InlineData(3, 32, 16)]
    [InlineData(6, 16, 32)]
    [InlineData(8, 16, 32)]
    [InlineData(9, 32, 16)]
    public void A_photo_that_lies_on_its_side_is_measured_upright(byte orientation, int width, int height)
    {
        var exif = ImageBytes.Exif(orientation);
        var size = new ImageSize(width, height);
        Assert.Equal(
            size, Read(ImageBytes.Jpeg(32, 16, ImageBytes.Segment(0xE1, [.. "Exif\0\0"u8, .. exif])))?.Size);
        Assert.Equal(size, Read(ImageBytes.Png(32, 16, ImageBytes.Chunk("eXIf"u8, exif)))?.Size);
        Assert.Equal(size, Read(ImageBytes.WebP(
            ImageBytes.ExtendedChunk(8, 32, 16),
            ImageBytes.LossyChunk(32, 16),
            ImageBytes.RiffChunk("EXIF"u8, exif)))?.Size);
    }

    [Fact]
    public void A_webp_says_its_size_in_each_of_its_forms()
    {
        var size = new ImageSize(300, 200);
        var lossless = ImageBytes.RiffChunk("VP8L"u8, [0x2F, 0x2B, 0xC1, 0x31, 0, 0, 0, 0, 0, 0]);
        Assert.Equal(size, Read(ImageBytes.WebP(ImageBytes.ExtendedChunk(0, 300, 200)))?.Size);
        Assert.Equal(size, Read(ImageBytes.WebP(ImageBytes.LossyChunk(300, 200)))?.Size);
        Assert.Equal(size, Read(ImageBytes.WebP(lossless))?.Size);
    }

    [Theory]
    [InlineData(0x10, true, false)]
    [InlineData(0x02, false, true)]
    [InlineData(0x00, false, false)]
    public void A_webp_says_whether_the_page_shines_through_and_whether_it_moves(byte flags, bool alpha, bool moves)
    {
        var header = Read(ImageBytes.WebP(ImageBytes.ExtendedChunk(flags, 3, 2)));
        Assert.Equal((alpha, moves), (header?.HasAlpha, header?.IsAnimated));
    }

    [Fact]
    public void A_png_says_whether_the_page_shines_through_and_whether_it_moves()
    {
        Assert.True(Read(ImageBytes.Png(2, 2, ImageBytes.Chunk("tRNS"u8, [0, 1])))?.HasAlpha);
        Assert.True(Read(ImageBytes.Png(2, 2, ImageBytes.Chunk("acTL"u8, new byte[8])))?.IsAnimated);
    }

    [Theory]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40px">""", 120, 40)]
    [InlineData("""<?xml version="1.0"?><svg viewBox="0 0 24.4 12">""", 24, 12)]
    [InlineData("""<svg width="100%" height="100%" viewBox="0,0,10,20">""", 10, 20)]
    public void A_drawing_says_its_size_or_its_view_box(string svg, int width, int height) =>
        Assert.Equal(new ImageSize(width, height), Read(Encoding.UTF8.GetBytes(svg))?.Size);

    [Theory]
    [InlineData("<svg>")]
    [InlineData("<svg width=\"-4\" height=\"x\">")]
    public void A_drawing_that_says_no_size_is_one_all_the_same(string svg) => Assert.Equal(
        new ImageHeader(ImageFormat.Svg) { HasAlpha = true }, Read(Encoding.UTF8.GetBytes(svg)));

    [Theory]
    [InlineData("")]
    [InlineData("GIF8")]
    [InlineData("%PDF-1.7")]
    [InlineData("RIFF....WAVEfmt ")]
    public void What_is_no_image_has_no_header(string file) => Assert.Null(Read(Encoding.Latin1.GetBytes(file)));

    [Fact]
    public void A_file_that_breaks_off_anywhere_is_not_whole()
    {
        byte[][] files =
        [
            ImageBytes.Png(5, 4), ImageBytes.Gif(), ImageBytes.Jpeg(5, 4),
            ImageBytes.WebP(ImageBytes.LossyChunk(5, 4)),
        ];
        foreach (var file in files)
        {
            Assert.True(Read(file)?.IsWhole);
            for (var length = 1; length < file.Length; length++)
            {
                Assert.False(Read(file[..length])?.IsWhole ?? false, $"{Read(file)?.Format} of {length} bytes");
            }
        }
    }

    [Fact]
    public void No_bytes_make_it_fail() => Prop.ForAll<byte[]>(bytes =>
    {
        byte[][] starts =
        [
            [0xFF, 0xD8, 0xFF], [0x89, .. "PNG\r\n\x1a\n"u8], [.. "GIF89a"u8],
            [.. "RIFF"u8, 255, 0, 0, 0, .. "WEBPVP8L"u8], [.. "RIFF"u8, 255, 0, 0, 0, .. "WEBPVP8X"u8],
            [0xFF, 0xD8, 0xFF, 0xE1, 0, 20, .. "Exif\0\0II*\0"u8], [.. "<svg "u8],
        ];
        foreach (var start in starts)
        {
            _ = Read([.. start, .. bytes]);
            _ = MetadataStripper.Strip([.. start, .. bytes]);
            _ = MetadataStripper.StripWithProfile([.. start, .. bytes]);
        }
    }).QuickCheckThrowOnFailure();

    private static ImageHeader? Read(byte[] file) => ImageHeader.Read(file);

    private static ImageHeader Whole(ImageFormat format, int width, int height) =>
        new(format) { Size = new ImageSize(width, height) };
}
