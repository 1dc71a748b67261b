using Meridian.Site.Images;
using Meridian.Sources;

namespace Meridian.Site.Tests.Images;

public class RenditionPlanTests
{
    private static readonly ImageSkills All =
        new() { Writes = [ImageFormat.Avif, ImageFormat.WebP], Draws = true };

    [Theory]
    [InlineData(4000, "480 800 1200 1600", "480 800 1200 1600")]
    [InlineData(1600, "480 800 1200", "480 800 1200 1600")]
    [InlineData(1250, "480 800", "480 800 1250")]
    [InlineData(600, "480", "480 600")]
    [InlineData(500, "", "500")]
    [InlineData(2, "", "2")]
    public void Nothing_is_made_larger_and_nearly_equal_widths_are_one(int width, string own, string others)
    {
        var plan = Plan(new ImageHeader(ImageFormat.Jpeg) { Size = new ImageSize(width, 100) });
        Assert.Equal(own, Widths(plan.Narrower));
        Assert.Equal(others, Widths(plan.Alternatives.Where(one => one.Order.Format == ImageFormat.WebP)));
        Assert.Equal(others, Widths(plan.Alternatives.Where(one => one.Order.Format == ImageFormat.Avif)));
    }

    [Fact]
    public void Only_formats_that_the_tool_writes_are_planned()
    {
        var plan = RenditionPlan.Of(
            Subject("a.jpg"),
            new ImageHeader(ImageFormat.Jpeg) { Size = new ImageSize(900, 900) },
            ImageRoles.Shown,
            All with { Writes = [ImageFormat.WebP] });
        Assert.All(plan.Alternatives, one => Assert.Equal(ImageFormat.WebP, one.Order.Format));
    }

    [Theory]
    [InlineData(ImageFormat.Gif)]
    [InlineData(ImageFormat.Svg)]
    public void Drawings_and_gifs_are_published_as_they_are(ImageFormat format) => Assert.Empty(
        Plan(new ImageHeader(format) { Size = new ImageSize(900, 900) }).Orders);

    [Fact]
    public void An_image_that_moves_is_published_as_it_is() => Assert.Empty(
        Plan(new ImageHeader(ImageFormat.WebP) { Size = new ImageSize(900, 900), IsAnimated = true }).Orders);

    [Fact]
    public void A_photo_that_lies_on_its_side_is_set_upright_at_its_full_size()
    {
        var upright = Plan(new ImageHeader(ImageFormat.Jpeg)
        {
            Size = new ImageSize(300, 400),
            Orientation = 6,
        }).Upright;
        Assert.Equal((ImageFormat.Jpeg, 300, 400), (upright?.Format, upright?.Width, upright?.Height));
    }

    [Theory]
    [InlineData(2000, 2000, "1200x630")]
    [InlineData(1000, 2000, "1000x525")]
    [InlineData(2000, 400, "761x400")]
    [InlineData(599, 2000, null)]
    public void A_lead_image_is_cropped_as_large_as_it_can_be(int width, int height, string? expected)
    {
        var header = new ImageHeader(ImageFormat.Jpeg) { Size = new ImageSize(width, height) };
        var crop = RenditionPlan.Of(Subject("a.jpg"), header, ImageRoles.Lead, All).Crop?.Order;
        Assert.Equal(expected, crop is null ? null : $"{crop.Width}x{crop.Height}");
        Assert.Null(Plan(header).Crop);
    }

    [Fact]
    public void An_image_that_no_page_shows_is_only_set_upright()
    {
        var header = new ImageHeader(ImageFormat.Jpeg) { Size = new ImageSize(2000, 2000), Orientation = 8 };
        var plan = RenditionPlan.Of(Subject("a.jpg"), header, ImageRoles.None, All);
        Assert.Equal(plan.Upright, Assert.Single(plan.Orders));
        Assert.Empty(RenditionPlan.Of(
            Subject("a.jpg"), header with { Orientation = 1 }, ImageRoles.None, All).Orders);
    }

    [Fact]
    public void An_image_that_is_made_for_sharing_is_shared_as_it_is()
    {
        var card = new ImageHeader(ImageFormat.Png) { Size = new ImageSize(1200, 630) };
        Assert.Empty(RenditionPlan.Of(Subject("a.png"), card, ImageRoles.Shared, All).Orders);
        Assert.NotNull(RenditionPlan.Of(Subject("a.png"), card, ImageRoles.Lead, All).Crop);
        Assert.NotNull(RenditionPlan.Of(
            Subject("a.png"), card with { Size = new ImageSize(1200, 631) }, ImageRoles.Shared, All).Crop);
    }

    [Fact]
    public void Where_the_page_shines_through_no_colour_is_looked_for()
    {
        var header = new ImageHeader(ImageFormat.Png) { Size = new ImageSize(9, 9) };
        Assert.NotNull(Plan(header).Sample);
        Assert.Null(Plan(header with { HasAlpha = true }).Sample);
    }

    [Theory]
    [InlineData("Neck pain, 50% (a).JPG", "neck-pain--50---a-480w")]
    [InlineData("шея.jpg", "image-480w")]
    public void Names_can_stand_in_any_list_of_urls(string file, string name)
    {
        var plan = RenditionPlan.Of(
            Subject(file),
            new ImageHeader(ImageFormat.Jpeg) { Size = new ImageSize(600, 9) },
            ImageRoles.Shown,
            All);
        var rendition = Assert.Single(plan.Narrower);
        Assert.Equal($"/assets/images/{name}.{rendition.Order.Key[..10]}.jpg", rendition.Url.Value);
    }

    [Fact]
    public void A_name_follows_the_bytes_and_not_the_file()
    {
        var header = new ImageHeader(ImageFormat.Jpeg) { Size = new ImageSize(600, 9) };
        var first = RenditionPlan.Of(Subject("a.jpg"), header, ImageRoles.Shown, All);
        var moved = RenditionPlan.Of(Subject("b/a.jpg"), header, ImageRoles.Shown, All);
        var other = RenditionPlan.Of(
            Subject("a.jpg") with { Hash = "other" }, header, ImageRoles.Shown, All);
        Assert.Equal(first.Narrower[0].Url, moved.Narrower[0].Url);
        Assert.NotEqual(first.Narrower[0].Url, other.Narrower[0].Url);
    }

    [Fact]
    public void What_could_not_be_made_is_left_out()
    {
        var plan = RenditionPlan.Of(
            Subject("a.jpg"),
            new ImageHeader(ImageFormat.Jpeg) { Size = new ImageSize(1200, 630), Orientation = 3 },
            ImageRoles.Lead,
            All);
        Assert.Empty(plan.Without(plan.Orders.Select(order => order.Key).ToHashSet()).Orders);
        var first = new HashSet<string> { plan.Orders.First().Key };
        Assert.Equal(plan.Orders.Count() - 1, plan.Without(first).Orders.Count());
    }

    private static PublishedImage Plan(ImageHeader header) =>
        RenditionPlan.Of(Subject("a.jpg"), header, ImageRoles.Shown, All);

    private static FileSubject Subject(string file) => new("hash", SitePath.Of(file));

    private static string Widths(IEnumerable<Rendition> renditions) =>
        string.Join(' ', renditions.Select(rendition => rendition.Order.Width));
}
