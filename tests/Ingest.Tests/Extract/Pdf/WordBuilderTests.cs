using CsCheck;
using Pipeline.Ingest.Extract.Pdf;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Extract.Pdf;

public class WordBuilderTests
{
    private const double Size = 10;

    [Theory]
    [InlineData("信创台式电脑13台；≥98%，1年", 0, "信创台式电脑13台；≥98%，1年")]
    [InlineData("财政拨款", 4, "财政拨款")]
    [InlineData("财政拨款", 6, "财|政|拨|款")]
    [InlineData("ab", 1.5, "ab")]
    [InlineData("ab", 2.5, "a|b")]
    [InlineData("a b", 0, "a|b")]
    [InlineData("部　门", 0, "部|门")]
    public void Gaps_part_words(string text, double gap, string words) =>
        Assert.Equal(words, Build(Line(text, 0, 100, gap)));

    [Fact]
    public void A_line_below_is_another_word() =>
        Assert.Equal("绩效|目标", Build([.. Line("绩效", 0, 100), .. Line("目标", 20, 112)]));

    [Fact]
    public void A_step_back_begins_another_word() =>
        Assert.Equal("右|左", Build([.. Line("右", 100, 100), .. Line("左", 50, 100)]));

    [Theory]
    [InlineData(2, "1408.40|合计")]
    [InlineData(0.4, "1408.40|合计")]
    [InlineData(-1, "1408.40|合计")]
    [InlineData(0, "1408.40合计")]
    public void A_ruling_parts_texts_that_nearly_touch_and_not_one_text_that_crosses_it(double gap, string words)
    {
        var left = Line("1408.40", 0, 100);
        var right = Line("合计", left[^1].X1 + gap, 100);
        Assert.Equal(words, Build([.. left, .. right], new Ruling(left[^1].X1 + (gap / 2), 0, left[^1].X1 + (gap / 2), 200)));
    }

    [Fact]
    public void A_ruling_does_not_part_what_one_text_shows()
    {
        var glyphs = Line("机构改革", 0, 100, 0.5).Select(g => g with { Sequence = 1 });
        Assert.Equal("机构改革", Build(glyphs, new Ruling(20, 0, 20, 200)));
    }

    [Theory]
    [InlineData(true, true, "")]
    [InlineData(false, true, "管理")]
    public void What_is_clipped_as_a_whole_is_not_read(bool isFirstClipped, bool isSecondClipped, string words) =>
        Assert.Equal(
            words,
            Build(Line("管理", 0, 100).Zip([isFirstClipped, isSecondClipped], (g, clipped) => g with { IsClipped = clipped })));

    [Theory]
    [InlineData(3, "完成372处")]
    [InlineData(0, "完成3|7|2处")]
    public void Letters_spaced_out_are_told_by_the_hanzi_of_their_line(double spacing, string words) =>
        Assert.Equal(words, Build([.. Line("完成", 0, 100, spacing), .. Line("372处", 20 + (2 * spacing), 100, 3)]));

    [Fact]
    public void A_box_spans_the_advance_and_the_height_of_the_font() =>
        Assert.Equal(
            new Box(5, 100 - 8.8, 25, 100 + 1.2),
            Rounded(new WordBuilder(new VerticalRulings([])).Build(Line("，一", 5, 100)).Single().Box!.Value));

    [Fact]
    public void No_character_is_lost_or_doubled() =>
        Gen.Char["甲乙1a，  "].Array[1, 30].Select(Gen.Double[0, 12]).Sample((letters, gap) =>
            Build(Line(new string(letters), 0, 50, gap)).Replace("|", "", StringComparison.Ordinal)
                == new string([.. letters.Where(c => !char.IsWhiteSpace(c))]));

    private static string Build(IEnumerable<Glyph> glyphs, params Ruling[] rulings) =>
        string.Join('|', new WordBuilder(new VerticalRulings(rulings)).Build([.. glyphs]).Select(w => w.Text));

    private static List<Glyph> Line(string text, double x, double baseline, double gap = 0)
    {
        var glyphs = new List<Glyph>();
        foreach (var c in text)
        {
            var advance = c < 0x80 ? Size / 2 : Size;
            glyphs.Add(new Glyph(c.ToString(), x, x + advance, baseline, Size) { Sequence = glyphs.Count + 1 });
            x += advance + gap;
        }
        return glyphs;
    }

    private static Box Rounded(Box box) => new(Math.Round(box.X0, 6), Math.Round(box.Y0, 6), Math.Round(box.X1, 6), Math.Round(box.Y1, 6));
}
