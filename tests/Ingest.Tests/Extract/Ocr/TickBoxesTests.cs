using Pipeline.Ingest.Extract.Ocr.Checking;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

public class TickBoxesTests
{
    private static readonly (double, double)[][] Tick = [[(0, 0.5), (0.4, 1), (1, 0)]];

    [Theory]
    [InlineData("优")]
    [InlineData("良")]
    [InlineData("中")]
    [InlineData("差")]
    public void A_box_before_a_grade_is_one_to_tick(string grade)
    {
        Assert.Equal(("□", 0.5), Read(DrawnShapes.Draw("口", Glyphs.Em, 0.06), grade));
        Assert.Equal(("☑", 0.5), Read(DrawnShapes.Draw("口", Glyphs.Em, 0.06).Draw(Tick, 48, 58, 12, 12, 3), grade));
    }

    [Theory]
    // The hanzi before another.
    [InlineData("口", 40, "岸")]
    [InlineData("口", 40, null)]
    // Without four sides.
    [InlineData("冂", 40, "优")]
    [InlineData("匚", 40, "优")]
    [InlineData("十", 40, "优")]
    // No square.
    [InlineData("0", 40, "优")]
    // Too small, and too large.
    [InlineData("口", 20, "优")]
    [InlineData("口", 80, "优")]
    public void Other_shapes_and_places_are_none(string drawn, double em, string? next) =>
        Assert.Null(Read(DrawnShapes.Draw(drawn, em, 0.06), next));

    [Theory]
    // PP-OCRv4 leaves a box out, or takes it for a hanzi of its shape; of another hanzi it is right.
    [InlineData(null, 0.0, "□")]
    [InlineData("口", 0.99, "□")]
    [InlineData("偏", 0.5, "□")]
    [InlineData("偏", 0.99, "偏")]
    public void A_hanzi_that_was_read_surely_is_no_box(string? read, double confidence, string expected)
    {
        var page = DrawnShapes.Draw("口", Glyphs.Em, 0.06);
        var symbol = read is null ? null : Glyphs.Read(read, 0, 38, confidence).Symbol;
        var marked = TickBoxes.Marked(page.Picture, [new LineGlyph(symbol, page.Cluster), Glyphs.Read("差", 90, 128, 0.99)], Glyphs.Em);
        Assert.Equal(expected, marked[0].Symbol!.Text);
    }

    private static (string, double)? Read(DrawnStrokes page, string? next) =>
        TickBoxes.Of(page.Picture, new LineGlyph(null, page.Cluster), next is null ? null : Glyphs.Read(next, 90, 128, 0.99), Glyphs.Em)
            is { } box
            ? (box.Text, box.Confidence)
            : null;
}
