using Pipeline.Ingest.Extract.Pdf;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Extract.Pdf;

public class UnderlinesTests
{
    private static readonly Word Text = new("绿化养护面积", new Box(100, 90, 160, 100));

    [Theory]
    [InlineData(100, 160, 100.5, 0)]
    [InlineData(99, 161, 98.5, 0)]
    [InlineData(110, 150, 101, 0)]
    // Wider than its text, farther below it, amid it.
    [InlineData(90, 170, 100.5, 1)]
    [InlineData(100, 160, 104, 1)]
    [InlineData(100, 160, 95, 1)]
    public void A_line_close_below_a_text_and_no_wider_is_no_ruling(double from, double to, double y, int left) =>
        Assert.Equal(left, Underlines.Without([new Ruling(from, y, to, y)], [Text]).Count);

    [Fact]
    public void A_border_meets_another_one() =>
        Assert.Equal(2, Underlines.Without([new Ruling(99, 101, 161, 101), new Ruling(98.5, 80, 98.5, 200)], [Text]).Count);
}
