using Pipeline.Parsers.Forms.SelfEvaluationReport;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Outline;

namespace Pipeline.Parsers.Tests.Forms.SelfEvaluationReport;

public class ListLabelTests
{
    [Theory]
    [InlineData("一、基本情况", 1, 1, "一、")]
    [InlineData("（十二）主要成效", 2, 12, "（十二）")]
    [InlineData("(三)绩效管理", 2, 3, "(三)")]
    [InlineData("2．改善出行", 3, 2, "2．")]
    [InlineData("3、改善出行", 3, 3, "3、")]
    [InlineData("（4）改善出行", 4, 4, "（4）")]
    [InlineData("5）改善出行", 4, 5, "5）")]
    [InlineData("②改善出行", 0, 2, "②")]
    [InlineData("十一是改善出行", 0, 11, "十一是")]
    [InlineData("第三，改善出行", 0, 3, "第三，")]
    public void Reads_the_number_a_line_begins_with(string text, int depth, int number, string label)
    {
        var read = ListLabel.Read(text);
        Assert.Equal((depth, number, label), (read!.Value.Style.Depth, read.Value.Number, text[..read.Value.Length]));
    }

    [Theory]
    [InlineData("1.5万元用于培训")]
    [InlineData("1、2号楼维修")]
    [InlineData("2024年")]
    [InlineData("2024.改善")]
    [InlineData("第三季度")]
    [InlineData("一般公共预算")]
    [InlineData("（含税）")]
    [InlineData("")]
    public void Takes_no_other_number_for_one(string text) => Assert.Null(ListLabel.Read(text));

    [Theory]
    [InlineData("目标：1.改善出行；2.缩短工期", false, "1 2")]
    [InlineData("1.改善出行；2.缩短工期，共3.5公里", false, "2")]
    [InlineData("1.改善出行；2.缩短工期", true, "1 2")]
    [InlineData("共2.改善", false, "")]
    public void Finds_the_points_of_a_list_inside_a_text(string text, bool atStart, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', ListLabel.Within(text, atStart).Select(l => l.Number)));
}
