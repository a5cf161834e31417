using Pipeline.Parsers.Forms.ProjectTargets.Dump;

namespace Pipeline.Parsers.Tests.Forms.ProjectTargets.Dump;

public class HeadingPiecesTests
{
    [Theory]
    [InlineData("项目名称（资金\n使用单位） 总计 财政拨款 财政专\n户拨款\n其他资\n金 绩效目标 绩效指标\n合计 1.00", "合计 1.00")]
    [InlineData("财政\n项目名称（资金 其他\n总计 财政拨款 专户 绩效目标 绩效指标\n使用单位） 资金\n拨款\n合计 1.00", "合计 1.00")]
    [InlineData("其他资\n总计 财政拨款 财政专\n户拨款 金\n绿化养护专项\n资金\n绩效目标\n绩效指标\n新建公园", "绿化养护专项 资金 新建公园")]
    [InlineData("养护\n项目\n项目名称(资金使用单位)\n总计（万元） 财政拨款", "养护 项目")]
    public void Broken_headings_are_told_from_what_the_rows_say(string text, string rest)
    {
        var fragments = DumpText.Fragments(text);
        var headings = new HeadingPieces(fragments);

        Assert.Equal(rest, string.Join(' ', fragments.Where((_, i) => !headings.IsHeading(i)).Select(f => f.Text)));
    }

    [Fact]
    public void The_unit_and_the_columns_are_read()
    {
        var headings = new HeadingPieces(DumpText.Fragments("项目名称 总计（元） 财政拨款（元） 绩效目标 绩效指标"));

        Assert.Equal("元", headings.Unit);
        Assert.Equal(["fiscal", "goal", "indicators", "name", "total"], headings.Keys.Order());
    }
}
