using Pipeline.Ingest.Extract.Pages;

namespace Pipeline.Ingest.Tests.Extract.Pages;

public class CellParagraphsTests
{
    [Theory]
    [InlineData("在规定时间内完成应/急物资的采购", "在规定时间内完成应急物资的采购")]
    [InlineData("1.完成采购。/2.完成验收。", "1.完成采购。\n2.完成验收。")]
    // No room for the word, so it was wrapping.
    [InlineData("年度指标值不少于/≥98.5%", "年度指标值不少于≥98.5%")]
    [InlineData("保障全区应急物资/（一期）储备", "保障全区应急物资（一期）储备")]
    // A mark stays with what is before it.
    [InlineData("完成全部采购任务/务。", "完成全部采购任务务。")]
    [InlineData("28,802,800./00", "28,802,800.00")]
    [InlineData("1,000/2", "1,0002")]
    [InlineData("共3/5", "共3\n5")]
    public void A_line_ends_its_paragraph_where_the_next_word_had_room(string lines, string text) =>
        Assert.Equal(text, CellParagraphs.Join(Drafts.Cell(0, 0, 100, lines), new CellRoom([])));

    [Fact]
    public void An_indented_line_begins_a_paragraph()
    {
        var cell = Drafts.Cell(0, 0, 100, "") with { Lines = [Drafts.Line("在规定时间内完成采", 2, 0), Drafts.Line("另行采购验收任务", 22, 14)] };
        Assert.Equal("在规定时间内完成采\n另行采购验收任务", CellParagraphs.Join(cell, new CellRoom([])));
    }
}
