using Pipeline.Ingest.Extract.Ocr.Checking;
using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Recognition;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

public class StackedMarksTests
{
    private static readonly InkPiece Comma = new(0, 30, 6, 44, 60);
    private static readonly InkPiece Dot = new(0, 12, 6, 18, 36);

    [Theory]
    [InlineData(",", ";")]
    [InlineData("，", "；")]
    [InlineData(".", ":")]
    [InlineData("．", "：")]
    [InlineData("、", "、")]
    public void A_mark_with_a_dot_above_is_the_higher_one(string read, string expected)
    {
        Assert.Equal(expected, Read(read, Comma, Dot));
        Assert.Equal(expected, Read(read, Dot, Comma));
    }

    public static TheoryData<int, int, int, int> Elsewhere => new()
    {
        // Aside, touching, and larger than a dot.
        { 6, 12, 12, 18 }, { 0, 24, 6, 30 }, { -4, 12, 10, 26 },
    };

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public void Other_ink_above_it_makes_no_other_mark(int x0, int y0, int x1, int y1) =>
        Assert.Equal(",", Read(",", Comma, new InkPiece(x0, y0, x1, y1, 1)));

    [Fact]
    public void A_mark_alone_stays() => Assert.Equal(",", Read(",", Comma));

    private static string Read(string text, params InkPiece[] pieces) =>
        StackedMarks
            .Read(
                new LineGlyph(new ReadSymbol(text, 0, 6, 0.9, []), new InkCluster(pieces, pieces.Aggregate((a, b) => a.With(b)))),
                Glyphs.Em)
            .Symbol!.Text;
}
