using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Pictures;
using Pipeline.Ingest.Extract.Ocr.Recognition;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

public class LineCropTests
{
    // What smoothing may reach beside the ink.
    private const int Blur = 3;

    [Theory]
    // A line as high as hanzi, one of figures only, and at the corner of the page.
    [InlineData(100, 60, 140, 100, 60, 68)]
    [InlineData(100, 60, 140, 80, 60, 68)]
    [InlineData(0, 0, 40, 40, 60, 68)]
    [InlineData(300, 120, 320, 160, 40, 68)]
    public void A_line_stands_in_the_middle_of_white(int x0, int y0, int x1, int y1, int width, int height)
    {
        var crop = Crop(new DrawnStrokes().Fill(x0, y0, x1, y1), x0, y0, x1, y1);

        Assert.Equal((width, height), (crop.Width, crop.Height));
        var (beside, above) = ((width - (x1 - x0)) / 2, (height - (y1 - y0)) / 2);
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                if (x < beside - Blur || x >= width - beside + Blur || y < above - Blur || y >= height - above + Blur)
                    Assert.Equal(255, crop.Row(y)[x]);
                else if (x > beside && x < width - beside - 1 && y > above && y < height - above - 1)
                    Assert.Equal(0, crop.Row(y)[x]);
    }

    [Fact]
    public void What_stands_beside_it_stays_outside()
    {
        var page = new DrawnStrokes().Fill(100, 60, 140, 100).Fill(93, 60, 97, 100).Fill(100, 48, 140, 56);
        Assert.Equal(Crop(new DrawnStrokes().Fill(100, 60, 140, 100), 100, 60, 140, 100).Pixels, Crop(page, 100, 60, 140, 100).Pixels);
    }

    [Fact]
    public void Grey_strokes_become_dark_and_single_points_pale()
    {
        var crop = Crop(new DrawnStrokes().Fill(100, 60, 140, 100, 128).Fill(120, 80, 121, 81, 255), 100, 60, 140, 100);
        Assert.InRange(crop.Row(20)[15], 0, 60);
        Assert.InRange(crop.Row(34)[30], 0, 120);
    }

    private static Picture Crop(DrawnStrokes page, int x0, int y0, int x1, int y1) =>
        LineCrop.Of(page.Picture, Glyphs.Line(new InkPiece(x0, y0, x1, y1, 1)));
}
