using Pipeline.Ingest.Extract.Ocr;
using Pipeline.Ingest.Extract.Ocr.Symbols;

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
        Assert.Equal(("□", 0.95), Read(DrawnShapes.Draw("口", Glyphs.Em, 0.06), grade));
        Assert.Equal(("☑", 0.95), Read(DrawnShapes.Draw("口", Glyphs.Em, 0.06).Draw(Tick, 48, 58, 12, 12, 3), grade));
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

    private static (string, double)? Read(DrawnStrokes page, string? next) =>
        TickBoxes.Read(page.Picture, new LineGlyph(null, page.Cluster), next is null ? null : Glyphs.Read(next, 90, 128, 0.99), Glyphs.Em)
            is { } box
            ? (box.Text, box.Confidence)
            : null;
}
