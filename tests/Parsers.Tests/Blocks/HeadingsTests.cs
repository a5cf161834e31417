using Pipeline.Model;
using Pipeline.Parsers.Blocks;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Tests.Blocks;

public class HeadingsTests
{
    [Theory]
    [InlineData("★ 指标 值（A）", Role.Target)]
    [InlineData("全年（调整）指标值", Role.Target)]
    [InlineData("1-7月执行情况", Role.Actual)]
    [InlineData("半年实际 完成值（B）", Role.Actual)]
    [InlineData("未达成原因及下一步改进措施", Role.Reason)]
    [InlineData("下一步整改措施", Role.Improvement)]
    [InlineData("指标权重（分）", Role.Weight)]
    [InlineData("指标得分（分）", Role.Score)]
    [InlineData("全年预计完成情况", Role.Other)]
    [InlineData("中期指标值", Role.PeriodTarget)]
    [InlineData("绩效度量单位", Role.Unit)]
    [InlineData("绩效指标性质", Role.Comparator)]
    [InlineData("受益人口", null)]
    public void A_heading_means_what_its_words_say(string printed, string? role) =>
        Assert.Equal(role, FormLexicon.Standard.Column(BlockKind.Indicators, printed));

    [Theory]
    [InlineData("其中：本年一般公共预算拨款", FundSource.Fiscal)]
    [InlineData("年度财政资金总额", FundSource.Total)]
    [InlineData("中央财政补助资金", FundSource.Central)]
    [InlineData("区级财政资金", null)]
    [InlineData("上年结转结余资金", FundSource.CarryOver)]
    public void A_source_is_told_by_its_label(string printed, string? source)
    {
        Assert.True(FormLexicon.Standard.TryGetSource(printed, out var found));
        Assert.Equal(source, found);
    }

    [Fact]
    public void The_lowest_of_two_rows_of_headings_is_the_columns_own()
    {
        var grid = Grid("一级指标\t二级指标\t三级指标\t年度指标值\t\t\t完成值\n\t\t\t指标性质\t指标值\t度量单位\t\n产出指标\t数量指标\t修渠\t≥\t5\t公里\t6公里");

        var head = new HeadFinder(FormLexicon.Standard).At(grid, 0)!;

        Assert.Equal((BlockKind.Indicators, 1), (head.Kind, head.LastRow));
        Assert.Equal(
            [Role.Level1, Role.Level2, Role.Level3, Role.Comparator, Role.Target, Role.Unit, Role.Actual],
            head.Columns.Select(c => c.Role));
    }

    [Fact]
    public void What_stands_left_of_a_block_is_no_column_of_it()
    {
        var head = new HeadFinder(FormLexicon.Standard).At(Grid("绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n\t产出指标\t数量指标\t修渠\t5公里"), 0)!;

        Assert.Equal("绩效指标", Assert.Single(head.Captions).Text);
        Assert.Equal(1, head.FirstColumn);
    }

    [Theory]
    [InlineData("项目名称\t引水渠清障\t项目类型\t其他")]
    [InlineData("产出指标\t数量指标\t清障里程\t≥12公里")]
    [InlineData("年度资金总额\t100.00\t90.00\t90%")]
    public void A_row_of_values_is_none_of_headings(string row) => Assert.Null(new HeadFinder(FormLexicon.Standard).At(Grid(row), 0));

    private static TableGrid Grid(string text) =>
        TabTable.Read([.. text.Split('\n').Select((line, i) => new TextLine(1, i + 1, line))])[0];
}
