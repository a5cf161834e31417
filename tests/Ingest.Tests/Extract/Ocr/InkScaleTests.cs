using Pipeline.Ingest.Extract.Ocr.Ink;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

public class InkScaleTests
{
    private const double Dpi = 300;

    [Theory]
    // A hanzi, a decimal point, the bar of 一; a speck, and what is left of rulings.
    [InlineData(40, 40, true)]
    [InlineData(4, 4, true)]
    [InlineData(38, 4, true)]
    [InlineData(3, 3, false)]
    [InlineData(100, 3, false)]
    [InlineData(3, 60, false)]
    public void Specks_and_rests_of_rulings_are_of_no_letter(int width, int height, bool expected) =>
        Assert.Equal(expected, InkScale.IsOfLetter(new InkPiece(0, 0, width, height, width * height), 40));

    [Fact]
    public void The_body_is_as_large_as_most_of_its_ink()
    {
        List<InkPiece> body = [.. Enumerable.Range(0, 8).Select(i => Square(i * 44, 100, 38))];
        List<InkPiece> title = [Square(0, 0, 60), Square(70, 0, 60)];
        List<InkPiece> seal = [Square(600, 200, 400)];
        Assert.Equal(38, InkScale.Em([title, body, seal], Dpi));
    }

    [Fact]
    public void Where_no_line_is_of_a_usual_size_the_usual_one_holds() =>
        Assert.Equal(
            InkScale.UsualEm(Dpi),
            InkScale.Em(
                [
                    [Square(0, 0, 400)],
                ],
                Dpi));

    private static InkPiece Square(int x, int y, int side) => new(x, y, x + side, y + side, side * side);
}
