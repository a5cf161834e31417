using Pipeline.Ingest.Extract.Ocr.Ink;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

public class InkLinesTests
{
    private const int Em = 40;

    [Theory]
    // Three hanzi, and two below them.
    [InlineData("3", "0,0 44,0 88,0")]
    [InlineData("3 2", "0,0 44,0 88,0 0,60 44,60")]
    // Gaps of less and of more than two hanzi.
    [InlineData("2", "0,0 115,0")]
    [InlineData("1 1", "0,0 125,0")]
    // The bars of 二, near and too far from each other to be; a comma at a line's foot.
    [InlineData("2", "0,0,36,4 0,18,36,22")]
    [InlineData("1 1", "0,0,36,4 0,30,36,34")]
    [InlineData("2", "0,0 44,34,50,44")]
    // A stroke that reaches from one line into the next.
    [InlineData("4 5", "0,0 44,0 88,0 132,0 0,50 44,50 88,50 132,50 60,30,63,80")]
    public void Ink_is_parted_into_lines_and_at_wide_gaps(string expected, string pieces) =>
        Assert.Equal(expected, string.Join(' ', InkLines.Of(Pieces(pieces), Em).Select(l => l.Pieces.Count)));

    [Fact]
    public void A_line_is_read_from_left_to_right_and_spans_its_ink()
    {
        var line = Assert.Single(InkLines.Of(Pieces("88,2 0,0 44,1"), Em));
        Assert.Equal([0, 44, 88], line.Pieces.Select(p => p.X0));
        Assert.Equal((0, 0, 128, 42), (line.Ink.X0, line.Ink.Y0, line.Ink.X1, line.Ink.Y1));
    }

    [Theory]
    [InlineData("0,0,60,63", 60)]
    [InlineData("0,0,16,30", 40)]
    public void Larger_print_has_larger_hanzi(string piece, double expected) =>
        Assert.Equal(expected, Assert.Single(InkLines.Of(Pieces(piece), Em)).Em);

    /// <summary>Left and top of a hanzi's square, or a box.</summary>
    private static List<InkPiece> Pieces(string boxes) =>
        [
            .. boxes
                .Split(' ')
                .Select(b => b.Split(',').Select(int.Parse).ToList())
                .Select(b =>
                    b is [var x, var y]
                        ? new InkPiece(x, y, x + Em, y + Em, Em * Em)
                        : new InkPiece(b[0], b[1], b[2], b[3], (b[2] - b[0]) * (b[3] - b[1]))),
        ];
}
