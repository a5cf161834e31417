using Pipeline.Ingest.Extract.Ocr.Checking;
using Pipeline.Ingest.Extract.Ocr.Recognition;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

public class OcrWordsTests
{
    [Theory]
    // Figures stand apart sooner than hanzi.
    [InlineData("1@0-16 2@30-46", "12")]
    [InlineData("1@0-16 2@33-49", "1 2")]
    [InlineData("甲@0-38 乙@61-99", "甲乙")]
    [InlineData("甲@0-38 乙@64-102", "甲 乙")]
    [InlineData("1@0-16 年@39-77", "1年")]
    // Marks take the room of a hanzi: behind their ink, and before that of opening ones.
    [InlineData("甲@0-38 ，@42-50 乙@84-122", "甲，乙")]
    [InlineData("甲@0-38 （@70-78 乙@82-120", "甲（乙")]
    [InlineData("甲@0-38 ，@42-50 乙@110-148", "甲， 乙")]
    [InlineData("甲@0-38 （@106-114 乙@118-156", "甲 （乙")]
    // Unread ink, and a radical for a hanzi.
    [InlineData("1@0-16 ?@18-30 年@36-74", "1□年")]
    [InlineData("⼈@0-38", "人")]
    public void Glyphs_that_stand_near_are_one_word(string glyphs, string expected) =>
        Assert.Equal(expected, string.Join(' ', Words(Glyphs.Of(glyphs)).Select(w => w.Text)));

    [Fact]
    public void A_word_is_as_sure_as_its_least_sure_glyph()
    {
        Assert.Equal(0.4, Assert.Single(Words([Glyphs.Read("1", 0, 16, 0.9), Glyphs.Read("2", 18, 34, 0.4)])).Confidence);
        Assert.Equal(0, Assert.Single(Words([Glyphs.Read("1", 0, 16, 0.9), Glyphs.Unread(18, 34)])).Confidence);
    }

    [Fact]
    public void Its_box_is_a_hanzi_high_about_the_middle_of_its_line()
    {
        var words = Words(Glyphs.Of("1@10-26 2@100-116"), scale: 0.5);
        Assert.Equal([new Box(5, 2, 13, 22), new Box(50, 2, 58, 22)], words.Select(w => w.Box!.Value));
    }

    [Theory]
    // Readings of a glyph stand in brackets, as its confidence in tenths does.
    [InlineData("1 [98]8 2", "192", "182")]
    [InlineData("[38]5 年 [61]8", "3年6", "8年1 8年6 3年1")]
    [InlineData("[38]9", "3", "")]
    [InlineData("3", "3", "")]
    [InlineData("[38]5 [27]5 [16]5 [59]5", "3215", "8769 8215 3715")]
    public void All_doubtful_glyphs_and_each_have_an_alternative_and_the_word_three_at_most(string glyphs, string text, string alternatives)
    {
        var word = Assert.Single(Words([.. glyphs.Split(' ').Select(Glyph)]));
        Assert.Equal((text, alternatives), (word.Text, string.Join(' ', word.Alternatives)));
    }

    [Theory]
    [InlineData(". · .", "……")]
    [InlineData("… …", "……")]
    [InlineData("1 . 5", "1.5")]
    public void Dots_in_a_row_are_an_ellipsis(string glyphs, string expected) =>
        Assert.Equal(expected, Assert.Single(Words([.. glyphs.Split(' ').Select(Glyph)])).Text);

    private static LineGlyph Glyph(string readings, int place)
    {
        var glyph = Glyphs.Read(
            readings.Trim('[')[..1],
            place * 18,
            (place * 18) + 16,
            readings.Length > 1 ? (readings[^1] - '0') / 10.0 : 0.99);
        return readings.Length == 1
            ? glyph
            : glyph with
            {
                Symbol = glyph.Symbol! with { Choices = [.. readings[1..3].Select(r => new Choice(r.ToString(), 0.5))] },
            };
    }

    private static List<Word> Words(List<LineGlyph> glyphs, double scale = 1) =>
        [.. OcrWords.Of(glyphs, Glyphs.Line([.. glyphs.Select(g => g.Ink)]), scale)];
}
