using CsCheck;
using Pipeline.Ingest.Extract.Pdf;
using Pipeline.Model;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Pipeline.Ingest.Tests.Extract.Pdf;

public class WritingFrameTests
{
    [Theory]
    [InlineData(TextOrientation.Horizontal, 10, 700, 10, 100)]
    [InlineData(TextOrientation.Rotate180, 590, 100, 10, 100)]
    [InlineData(TextOrientation.Rotate90, 500, 790, 10, 100)]
    [InlineData(TextOrientation.Rotate270, 100, 10, 10, 100)]
    public void X_runs_along_the_line_and_y_down_the_page(
        TextOrientation direction,
        double x,
        double y,
        double alongLine,
        double downPage
    ) => Assert.Equal((alongLine, downPage), new WritingFrame(direction, 600, 800).Of(new PdfPoint(x, y)));

    [Fact]
    public void A_box_comes_back_from_another_frame_unchanged() =>
        Gen.Select(Gen.Enum<TextOrientation>().Where(d => d != TextOrientation.Other), Gen.Double[0, 300], Gen.Double[0, 300])
            .Sample(
                (direction, x, y) =>
                {
                    var (own, page) = (new WritingFrame(direction, 600, 800), new WritingFrame(TextOrientation.Horizontal, 600, 800));
                    var box = page.To(own, own.To(page, new Box(x, y, x + 50, y + 10)));
                    return Math.Abs(box.X0 - x) < 1e-9 && Math.Abs(box.Y1 - y - 10) < 1e-9 && Math.Abs(box.X1 - x - 50) < 1e-9;
                });
}
