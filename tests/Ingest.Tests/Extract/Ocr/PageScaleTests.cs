using Pipeline.Ingest.Extract.Ocr.Cleaning;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

public class PageScaleTests
{
    [Theory]
    [InlineData("A4", 595, 842, 300, 300)]
    [InlineData("A3 lying", 1191, 842, 300, 300)]
    [InlineData("A2", 1191, 1684, 212, 212)]
    [InlineData("A4 at 150 dots, taken for points", 1240, 1754, 143.95, 300)]
    [InlineData("a square poster", 6200, 6200, 28.79, 300)]
    [InlineData("a web page in one piece", 595, 10000, 123, 123)]
    public void Pages_are_drawn_as_finely_as_their_picture_may_be_large(
        string _,
        double width,
        double height,
        double resolution,
        double dpi)
    {
        var scale = PageScale.Of(width, height)!.Value;
        Assert.Equal((resolution, dpi), (Math.Round(scale.Resolution, 2), scale.Dpi));
        Assert.True(width * height * scale.Resolution * scale.Resolution / (72 * 72) <= PageScale.MostPixels);
    }

    [Theory]
    [InlineData(595, 1_000_000)]
    [InlineData(1240, 1e9)]
    public void What_nobody_could_read_in_one_picture_is_not_drawn(double width, double height) => Assert.Null(PageScale.Of(width, height));
}
