using System.Text;
using Meridian.Site.Images;
using Meridian.Testing;

namespace Meridian.Site.Tests.Images;

public class MetadataStripperTests
{
    private const string Secret = "SECRET";

    private static readonly byte[] Profile = [.. "ICC_PROFILE\0"u8, 1, 1, .. "colours"u8];

    [Fact]
    public void A_jpeg_loses_what_it_says_of_its_maker_and_keeps_the_rest_byte_by_byte()
    {
        byte[] jfif = [.. "JFIF\0"u8, 1, 2, 0, 0, 1, 0, 1, 0, 0];
        var bare = ImageBytes.Jpeg(
            4, 3, ImageBytes.Segment(0xE0, jfif), ImageBytes.Segment(0xE2, Profile), Adobe());
        var told = ImageBytes.Jpeg(
            4,
            3,
            ImageBytes.Segment(0xE0, [.. jfif[..^2], 1, 1, .. "SECRET"u8]),
            ImageBytes.Segment(0xE0, [.. "JFXX\0SECRET"u8]),
            ImageBytes.Segment(0xE1, [.. "Exif\0\0"u8, .. ImageBytes.Exif(1)]),
            ImageBytes.Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0SECRET"u8]),
            ImageBytes.Segment(0xE2, Profile),
            ImageBytes.Segment(0xE2, [.. "MPF\0SECRET"u8]),
            ImageBytes.Segment(0xED, [.. "Photoshop 3.0\0SECRET"u8]),
            Adobe(),
            ImageBytes.Segment(0xFE, [.. "SECRET"u8]));
        Holds(bare, [.. told, .. "SECRET behind the end"u8]);

        static byte[] Adobe() => ImageBytes.Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1]);
    }

    [Fact]
    public void A_png_loses_its_notes_and_keeps_its_colours_and_its_movement()
    {
        byte[][] seen =
        [
            ImageBytes.Chunk("gAMA"u8, [0, 0, 1, 1]), ImageBytes.Chunk("iCCP"u8, [.. "p\0\0x"u8]),
            ImageBytes.Chunk("pHYs"u8, new byte[9]), ImageBytes.Chunk("acTL"u8, new byte[8]),
        ];
        byte[][] told =
        [
            ImageBytes.Chunk("tEXt"u8, "Author\0SECRET"u8), ImageBytes.Chunk("zTXt"u8, "SECRET"u8),
            ImageBytes.Chunk("iTXt"u8, "XML:com.adobe.xmp\0SECRET"u8), ImageBytes.Chunk("tIME"u8, new byte[7]),
            ImageBytes.Chunk("eXIf"u8, ImageBytes.Exif(1)), ImageBytes.Chunk("prVt"u8, "SECRET"u8),
        ];
        Holds(ImageBytes.Png(4, 3, seen), [.. ImageBytes.Png(4, 3, [.. seen, .. told]), .. "SECRET"u8]);
    }

    [Fact]
    public void A_webp_loses_its_notes_and_says_so_in_its_header()
    {
        var (pixels, colours) = (ImageBytes.LossyChunk(4, 3), ImageBytes.RiffChunk("ICCP"u8, "colours"u8));
        Holds(
            ImageBytes.WebP(ImageBytes.ExtendedChunk(0x20, 4, 3), colours, pixels),
            [
                .. ImageBytes.WebP(
                    ImageBytes.ExtendedChunk(0x20 | 0x08 | 0x04, 4, 3),
                    colours,
                    pixels,
                    ImageBytes.RiffChunk("EXIF"u8, ImageBytes.Exif(1)),
                    ImageBytes.RiffChunk("XMP "u8, "SECRET"u8)),
                .. "SECRET"u8,
            ]);
    }

    [Fact]
    public void A_gif_loses_its_notes_and_still_plays_as_often()
    {
        byte[] plays = [0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0];
        byte[] note = [0x21, 0xFE, 6, .. "SECRET"u8, 0];
        byte[] xmp = [0x21, 0xFF, 11, .. "XMP DataXMP"u8, 6, .. "SECRET"u8, 0];
        Holds(ImageBytes.Gif(plays), ImageBytes.Gif(note, plays, xmp));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    public void How_the_camera_was_held_is_all_that_is_left_of_exif(byte orientation)
    {
        var exif = ImageBytes.Exif(orientation);
        byte[][] files =
        [
            ImageBytes.Jpeg(4, 3, ImageBytes.Segment(0xE1, [.. "Exif\0\0"u8, .. exif])),
            ImageBytes.Png(4, 3, ImageBytes.Chunk("eXIf"u8, exif)),
            ImageBytes.WebP(
                ImageBytes.ExtendedChunk(8, 4, 3), ImageBytes.LossyChunk(4, 3), ImageBytes.RiffChunk("EXIF"u8, exif)),
        ];
        foreach (var file in files)
        {
            var stripped = MetadataStripper.Strip(file);
            Assert.Equal(ImageHeader.Read(file), ImageHeader.Read(stripped));
            Assert.Equal(orientation, ImageHeader.Read(stripped)?.Orientation);
            Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(stripped), StringComparison.Ordinal);
            Assert.Equal(stripped, MetadataStripper.Strip(stripped));
        }
    }

    [Fact]
    public void The_orientation_of_a_jpeg_stands_behind_its_first_segment()
    {
        var jfif = ImageBytes.Segment(0xE0, [.. "JFIF\0"u8, 1, 2, 0, 0, 1, 0, 1, 0, 0]);
        var exif = ImageBytes.Segment(0xE1, [.. "Exif\0\0"u8, .. ImageBytes.Exif(8)]);
        var stripped = MetadataStripper.Strip(ImageBytes.Jpeg(4, 3, exif, jfif, exif));
        Assert.Equal(jfif, stripped[2..(2 + jfif.Length)]);
        Assert.Equal(8, ImageHeader.Read(stripped)?.Orientation);
    }

    [Fact]
    public void A_colour_profile_goes_only_where_it_is_not_needed()
    {
        byte[][] files =
        [
            ImageBytes.Jpeg(4, 3, ImageBytes.Segment(0xE2, Profile)),
            ImageBytes.Png(4, 3, ImageBytes.Chunk("iCCP"u8, "colours"u8)),
            ImageBytes.WebP(
                ImageBytes.ExtendedChunk(0x20, 4, 3),
                ImageBytes.RiffChunk("ICCP"u8, "colours"u8),
                ImageBytes.LossyChunk(4, 3)),
        ];
        foreach (var file in files)
        {
            Assert.Equal(file, MetadataStripper.Strip(file));
            var bare = MetadataStripper.StripWithProfile(file);
            Assert.DoesNotContain("colours", Encoding.Latin1.GetString(bare), StringComparison.Ordinal);
            Assert.Equal(ImageHeader.Read(file), ImageHeader.Read(bare));
        }

        Assert.Equal(
            ImageBytes.WebP(ImageBytes.ExtendedChunk(0, 4, 3), ImageBytes.LossyChunk(4, 3)),
            MetadataStripper.StripWithProfile(files[2]));
    }

    [Fact]
    public void A_file_that_breaks_off_loses_its_metadata_too()
    {
        var told = ImageBytes.Jpeg(4, 3, ImageBytes.Segment(0xE1, [.. "Exif\0\0"u8, .. ImageBytes.Exif(1)]));
        Assert.Equal(ImageBytes.Jpeg(4, 3)[..^4], MetadataStripper.Strip(told[..^4]));
    }

    [Fact]
    public void Other_files_stay_as_they_are()
    {
        byte[] text = [.. "SECRET"u8];
        Assert.Same(text, MetadataStripper.Strip(text));
    }

    private static void Holds(byte[] bare, byte[] told)
    {
        Assert.Contains(Secret, Encoding.Latin1.GetString(told), StringComparison.Ordinal);
        Assert.Equal(bare, MetadataStripper.Strip(told));
        Assert.Equal(bare, MetadataStripper.Strip(bare));
    }
}
