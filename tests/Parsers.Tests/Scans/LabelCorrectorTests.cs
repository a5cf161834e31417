using CsCheck;
using Pipeline.Model;
using Pipeline.Parsers.Scans;

namespace Pipeline.Parsers.Tests.Scans;

public class LabelCorrectorTests
{
    [Theory]
    [InlineData("产岀指标", "产出指标")]
    [InlineData("产岀指标（50分）", "产出指标（50分）")]
    [InlineData("生志效益指标", "生态效益指标")]
    [InlineData("实施周期指标直", "实施周期指标值")]
    // As near to 总计 as to 合计.
    [InlineData("盒计", "盒计")]
    [InlineData("产出指标", "产出指标")]
    [InlineData("森林消防队伍建设", "森林消防队伍建设")]
    public void A_label_is_put_right_where_it_is_near_to_one_only(string read, string stored) =>
        Assert.Equal(stored, Correct(read, 0.6));

    [Theory]
    [InlineData("产岀指标", "产岀指标")]
    [InlineData("绩效日标", "绩效目标")]
    public void What_was_recognised_surely_stays_but_for_hanzi_that_look_alike(string read, string stored) =>
        Assert.Equal(stored, Correct(read, 0.99));

    [Fact]
    public void What_was_read_is_told()
    {
        var (_, found) = LabelCorrector.Correct(Scan("产岀指标", 0.6));
        Assert.Equal(("产岀指标", "产出指标"), found.Select(f => (f.Read, f.Stored)).Single());
    }

    [Fact]
    public void A_file_with_its_own_text_is_not_corrected()
    {
        var document = Scan("产岀指标", 0.6);
        document = new ExtractedDocument([document.Pages[0] with { Origin = TextOrigin.PdfText }]);
        Assert.Same(document, LabelCorrector.Correct(document).Document);
    }

    [Fact]
    public void A_field_is_told_by_the_label_before_its_colon()
    {
        var line = new TextLine(1, 1, "联系电诺：0000", null, 0.5);
        var corrected = LabelCorrector.Correct(new ExtractedDocument([new Page(1, TextOrigin.Ocr, [line])])).Document;
        Assert.Equal("联系电话：0000", corrected.Pages[0].Lines[0].Text);
    }

    [Fact]
    public void The_distance_of_texts_is_a_metric() =>
        Gen.Select(Gen.String[Gen.Char["甲乙丙"], 0, 6], Gen.String[Gen.Char["甲乙丙"], 0, 6], Gen.String[Gen.Char["甲乙丙"], 0, 6])
            .Sample(
                (a, b, c) =>
                    EditDistance.Of(a, b) == EditDistance.Of(b, a)
                    && EditDistance.Of(a, a) == 0
                    && EditDistance.Of(a, c) <= EditDistance.Of(a, b) + EditDistance.Of(b, c)
                    && EditDistance.Of(a, b) <= Math.Max(a.Length, b.Length)
                    && (EditDistance.Of(a, b) == 0) == (a == b));

    private static string Correct(string text, double confidence) =>
        LabelCorrector.Correct(Scan(text, confidence)).Document.Pages[0].Grids[0].Cells[0].Text;

    private static ExtractedDocument Scan(string text, double confidence) => new([new Page(1, TextOrigin.Ocr, [])
    {
        Grids = [new TableGrid([new TableCell(0, 0, text, [new TextSpan(1, 1, 1, null, confidence)])])],
    }]);
}
