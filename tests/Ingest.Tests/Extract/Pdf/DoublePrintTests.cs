using Pipeline.Ingest.Extract.Pdf;

namespace Pipeline.Ingest.Tests.Extract.Pdf;

public class DoublePrintTests
{
    [Theory]
    [InlineData(0.4, 0, 1)]
    [InlineData(0, 0.4, 1)]
    [InlineData(-0.9, 0.9, 1)]
    [InlineData(2.5, 0, 2)]
    [InlineData(0, 12, 2)]
    public void What_is_printed_again_at_a_small_offset_is_printed_once(double dx, double dy, int left) =>
        Assert.Equal(left, DoublePrint.Without([At("合", 100, 200), At("合", 100 + dx, 200 + dy)]).Count);

    [Fact]
    public void Other_characters_at_the_same_place_stay() =>
        Assert.Equal(2, DoublePrint.Without([At("一", 100, 200), At("|", 100, 200)]).Count);

    [Fact]
    public void A_line_printed_twice_as_a_whole_is_read_once() =>
        Assert.Equal("11万", string.Concat(DoublePrint.Without([At("1", 0, 9), At("1", 5, 9), At("万", 10, 9), At("1", 0.3, 9), At("1", 5.3, 9), At("万", 10.3, 9)]).Select(g => g.Text)));

    private static Glyph At(string text, double x, double y) => new(text, x, x + 5, y, 10);
}
