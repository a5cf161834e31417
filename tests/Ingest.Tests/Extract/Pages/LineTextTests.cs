using Pipeline.Ingest.Extract.Pages;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Extract.Pages;

public class LineTextTests
{
    [Theory]
    // Words as TEXT@X, 10 points high.
    [InlineData("部门名称：@0 甲局@50", "部门名称：甲局")]
    [InlineData("Adobe@0 Reader@28", "Adobe Reader")]
    [InlineData("部门名称：@0 单位：@100", "部门名称：          单位：")]
    [InlineData("根据@20", "    根据")]
    [InlineData("完@0 成@14 采@28 购@42 12@56 台@70", "完成采购12台")]
    [InlineData("完@0 成@30 3@60 7@85 2@110 处@135", "完成372处")]
    [InlineData("m@0 2@5", "m2")]
    public void Words_stand_apart_as_on_paper(string words, string text) =>
        Assert.Equal(text, LineText.Of([.. words.Split(' ').Select(Word)], left: 0));

    private static Word Word(string placed)
    {
        var (text, x) = (placed.Split('@')[0], double.Parse(placed.Split('@')[1], System.Globalization.CultureInfo.InvariantCulture));
        return new Word(text, new Box(x, 0, x + Drafts.Width(text), 10));
    }
}
