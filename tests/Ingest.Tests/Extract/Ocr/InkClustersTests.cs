using Pipeline.Ingest.Extract.Ocr.Ink;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

public class InkClustersTests
{
    private const double Pen = 0.08;

    [Theory]
    // How many pieces each cluster has, and the sign that it plainly is.
    [InlineData("≥", "2≥")]
    [InlineData("⩾", "2≥")]
    [InlineData("≧", "3≥")]
    [InlineData("≤", "2≤")]
    [InlineData("±", "2±")]
    [InlineData("%", "3%")]
    // Of one piece.
    [InlineData("士", "1")]
    [InlineData(">", "1")]
    [InlineData("8", "1")]
    // Over each other, and beside.
    [InlineData("二", "2")]
    [InlineData("川", "1 1 1")]
    public void Pieces_over_each_other_and_those_of_a_sign_are_together(string drawn, string expected)
    {
        Assert.Equal(expected, Find(DrawnShapes.Draw(drawn, Glyphs.Em, Pen)));
        // So are they before a figure.
        Assert.Equal(expected + " 1", Find(DrawnShapes.Draw(drawn, Glyphs.Em, Pen).And("8", 86, Glyphs.Em, Pen)));
    }

    [Fact]
    public void An_end_of_a_stroke_that_stands_alone_is_no_bar()
    {
        // As in 土 of a face whose strokes end in drops, one of which stands alone.
        var page = DrawnShapes.Draw("士", Glyphs.Em, Pen).Fill(70, 74, 74, 78);
        Assert.Equal("2", Find(page));
    }

    private static string Find(DrawnStrokes page) =>
        string.Join(
            ' ',
            new InkClusters(page.Picture, Glyphs.Line([.. page.Pieces.Pieces.OrderBy(p => p.X0)]))
                .Find()
                .Select(c => $"{c.Pieces.Count}{(c.Signs.Count > 0 ? c.Signs[0].Text : "")}"));
}
