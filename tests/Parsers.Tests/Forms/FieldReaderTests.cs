using Pipeline.Model;
using Pipeline.Parsers.Forms;

namespace Pipeline.Parsers.Tests.Forms;

public class FieldReaderTests
{
    [Theory]
    [InlineData("填报人：甲 联系电话：123 填报日期：2024年3月", "填报人=甲 联系电话=123 填报日期=2024年3月")]
    [InlineData("填报人：甲联系电话：123填报日期：2024年3月", "填报人=甲 联系电话=123 填报日期=2024年3月")]
    [InlineData("项目实施单位：甲局", "项目实施单位=甲局")]
    [InlineData("主管部门 甲局 实施单位 乙中心", "主管部门=甲局 实施单位=乙中心")]
    [InlineData("关于填报人：甲联系电话：123的说明", "")]
    public void Fields_are_told_apart(string line, string fields) =>
        Assert.Equal(fields, string.Join(' ', FieldReader.Read(new TextLine(1, 1, line)).Select(f => $"{f.Name}={f.Value}")));
}
