using System.Text;
using Pipeline.Ingest.Extract.Ocr.Pictures;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

public class PortablePixmapTests
{
    private static readonly byte[] Samples = [1, 2, 255, 10, 0, 32];

    [Fact]
    public async Task A_picture_in_colours_has_three_bytes_a_pixel()
    {
        var picture = (await Color("P6\n2 1\n255\n", Samples))!;
        Assert.Equal((2, 1, 300.0), (picture.Width, picture.Height, picture.Dpi));
        Assert.Equal(Samples, picture.Rgb);
    }

    [Fact]
    public async Task A_grey_one_has_one()
    {
        var picture = (await Grey("P5\n3 2\n255\n", Samples))!;
        Assert.Equal((3, 2, 300.0), (picture.Width, picture.Height, picture.Dpi));
        Assert.Equal(Samples, picture.Pixels);
    }

    [Theory]
    [InlineData("")]
    [InlineData("P5")]
    [InlineData("P6\n3 2\n255\n")]
    [InlineData("P2\n3 2\n255\n")]
    [InlineData("P5\n3 2\n65535\n")]
    [InlineData("P5\n0 2\n255\n")]
    [InlineData("P5\n-3 -2\n255\n")]
    [InlineData("P5\nx 2\n255\n")]
    [InlineData("P555555555555555555555")]
    // Not whole.
    [InlineData("P5\n7 1\n255\n")]
    // More than 100 pixels, and more than an int counts.
    [InlineData("P5\n101 1\n255\n")]
    [InlineData("P5\n65536 65536\n255\n")]
    public async Task What_is_no_whole_picture_is_none(string head) => Assert.Null(await Grey(head, Samples));

    [Fact]
    public async Task A_grey_picture_is_none_in_colours() => Assert.Null(await Color("P5\n2 1\n255\n", Samples));

    [Fact]
    public async Task Too_many_pixels_are_refused_before_they_are_read()
    {
        using var stream = Stream("P5\n101 1\n255\n", new byte[101]);
        Assert.Null(await PortablePixmap.ReadGreyAsync(stream, 300, 100, TestContext.Current.CancellationToken));
        Assert.Equal(101, stream.Length - stream.Position);
    }

    private static async Task<ColorPicture?> Color(string head, byte[] samples)
    {
        using var stream = Stream(head, samples);
        return await PortablePixmap.ReadColorAsync(stream, 300, 100, TestContext.Current.CancellationToken);
    }

    private static async Task<Picture?> Grey(string head, byte[] samples)
    {
        using var stream = Stream(head, samples);
        return await PortablePixmap.ReadGreyAsync(stream, 300, 100, TestContext.Current.CancellationToken);
    }

    private static MemoryStream Stream(string head, byte[] samples) => new([.. Encoding.ASCII.GetBytes(head), .. samples]);
}
