using Pipeline.Ingest.Extract.Ocr.Checking;
using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Recognition;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

public class GlyphCheckTests
{
    private const double Pen = 0.08;

    [Theory]
    [InlineData("≥", "宇", "≥")]
    [InlineData("≥", ">", "≥")]
    [InlineData("≧", "至", "≥")]
    [InlineData("≤", "<", "≤")]
    [InlineData(">", "入", ">")]
    public void A_comparator_before_a_figure_is_read_by_its_shape(string drawn, string read, string expected)
    {
        var symbol = Check(drawn, read, "9").Symbol!;
        Assert.Equal((expected, 0.95), (symbol.Text, symbol.Confidence));
    }

    [Theory]
    [InlineData("≧", "2", "9", "≥")]
    [InlineData("≤", "5", "9", "≤")]
    // What is of one piece is a figure, and what stands before no figure may be anything.
    [InlineData("7", "7", "9", "7")]
    [InlineData("≧", "2", "年", "2")]
    public void A_figure_over_a_bar_is_a_comparator(string drawn, string read, string next, string expected) =>
        Assert.Equal(expected, Check(drawn, read, next).Symbol!.Text);

    [Fact]
    public void The_shape_of_a_sign_is_noted() => Assert.True(Check("≥", "宇", "9").Symbol!.IsByShape);

    [Fact]
    public void What_was_read_stays_among_the_readings() => Assert.Equal(new Choice("宇", 0.99), Check("≥", "宇", "9").Symbol!.Choices[^1]);

    [Theory]
    [InlineData("≥", "宇", "年")]
    [InlineData("0", "0", "9")]
    [InlineData("8", "8", "9")]
    [InlineData("木", "木", "9")]
    [InlineData("宇", "宇", "9")]
    [InlineData("十", "十", "9")]
    [InlineData("士", "士", "9")]
    public void Before_letters_and_of_other_shapes_what_was_read_stays(string drawn, string read, string next)
    {
        var symbol = Check(drawn, read, next).Symbol!;
        Assert.Equal((read, 0.99), (symbol.Text, symbol.Confidence));
    }

    [Theory]
    [InlineData("≥", "≥", 0.95)]
    [InlineData("%", "%", 0.95)]
    public void Unread_ink_is_read_by_its_shape(string drawn, string expected, double confidence)
    {
        var symbol = Check(drawn, null, "年").Symbol!;
        Assert.Equal((expected, confidence), (symbol.Text, symbol.Confidence));
    }

    [Theory]
    [InlineData("木")]
    [InlineData("宇")]
    public void Unread_ink_like_no_sign_stays_unread(string drawn) => Assert.Null(Check(drawn, null, "年").Symbol);

    [Fact]
    public void An_unread_point_is_never_sure()
    {
        var page = new DrawnStrokes().Fill(40, 80, 44, 84).Fill(60, 50, 76, 84);
        var line = Glyphs.Line([.. page.Pieces.Pieces]);
        var glyph = new LineGlyph(null, new InkCluster([line.Pieces[^1]], line.Pieces.Single(p => p.Width == 4)));
        var symbol = Assert.Single(new GlyphCheck(page.Picture, line).Check([glyph])).Symbol!;
        Assert.Equal(".", symbol.Text);
        Assert.InRange(symbol.Confidence, 0, 0.5);
    }

    [Theory]
    // 和1.68 for 41.68.
    [InlineData("7", "和", "1", ReadSymbol.AgainstInk)]
    [InlineData("7", "和", "年", 0.99)]
    [InlineData("木", "和", "1", 0.99)]
    [InlineData("7", "7", "1", 0.99)]
    public void A_hanzi_as_narrow_as_a_figure_is_doubted_before_figures(string drawn, string read, string next, double confidence) =>
        Assert.Equal(confidence, Check(drawn, read, next).Symbol!.Confidence);

    private static LineGlyph Check(string drawn, string? read, string next)
    {
        var page = DrawnShapes.Draw(drawn, Glyphs.Em, Pen);
        var (cluster, line) = (page.Cluster, Glyphs.Line([.. page.Pieces.Pieces]));
        var glyph = new LineGlyph(read is null ? null : new ReadSymbol(read, cluster.Ink.X0, cluster.Ink.X1, 0.99, []), cluster);
        return new GlyphCheck(page.Picture, line).Check([glyph, Glyphs.Read(next, 90, 106, 0.99)])[0];
    }
}
