using Pipeline.Ingest.Extract.Ocr.Ink;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

public class FaintEndsTests
{
    [Theory]
    // A grey stroke that goes on from dark ink.
    [InlineData(80, 100, 180, 80)]
    // Blur about print.
    [InlineData(97, 100, 180, 100)]
    // What stands apart, and what is no darker than a stain.
    [InlineData(80, 98, 180, 100)]
    [InlineData(80, 100, 230, 100)]
    public void A_line_begins_where_its_faint_ink_does(int from, int to, byte grey, int expected)
    {
        var page = new DrawnStrokes().Fill(100, 60, 140, 90).Fill(from, 70, to, 74, grey);
        var line = new InkLine(new InkPiece(100, 60, 140, 90, 1), [], 40);
        Assert.Equal((expected, 140), (FaintEnds.Reached(page.Picture, line).Ink.X0, FaintEnds.Reached(page.Picture, line).Ink.X1));
    }
}
