using System.Globalization;
using Pipeline.Ingest.Extract.Pdf;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Extract.Pdf;

public class DoublePrintTests
{
    [Theory]
    [InlineData(0.4, 0, 1)]
    [InlineData(0, 0.4, 1)]
    [InlineData(-0.9, 0.9, 1)]
    [InlineData(2.5, 0, 2)]
    [InlineData(0, 12, 2)]
    public void A_glyph_printed_again_at_once_at_a_small_offset_is_printed_once(double dx, double dy, int left) =>
        Assert.Equal(left, DoublePrint.Without([At("合", 100, 200), At("合", 100 + dx, 200 + dy)]).Count);

    [Theory]
    [InlineData("合0 合0.4 计5 计5.4 数10 数10.4", "合计数")]
    [InlineData("20 55 55.4 010 015", "25500")]
    [InlineData("10 15 210", "112")]
    public void Glyphs_are_doubled_all_along_a_text(string glyphs, string once) =>
        Assert.Equal(
            once,
            string.Concat(
                DoublePrint
                    .Without([.. glyphs.Split(' ').Select(g => At(g[..1], double.Parse(g[1..], CultureInfo.InvariantCulture), 0))])
                    .Select(g => g.Text)));

    [Fact]
    public void Other_characters_at_the_same_place_stay() =>
        Assert.Equal(2, DoublePrint.Without([At("一", 100, 200), At("|", 100, 200)]).Count);

    [Fact]
    public void A_word_printed_again_is_read_once() =>
        Assert.Equal(
            ["合计", "总计", "合计"],
            DoublePrint
                .Without([Word("合计", 0), Word("总计", 40), Word("合计", 0.4), Word("总计", 40.4), Word("合计", 60)])
                .Select(w => w.Text));

    [Fact]
    public void Figures_that_meet_where_they_overflow_their_cells_keep_theirs() =>
        Assert.Equal(
            "7,111,198287,500",
            string.Concat(DoublePrint.Without([Word("7,111,198", 0), Word("287,500", 35)]).Select(w => w.Text)));

    private static Glyph At(string text, double x, double y) => new(text, x, x + 5, y, 10);

    private static Word Word(string text, double x) => new(text, new Box(x, 0, x + (5 * text.Length), 10));
}
