using Pipeline.Model;

namespace Pipeline.Parsers.Tests.Blocks;

/// <summary>A heading or label with a wrong character is read, and the reader is told.</summary>
public class MisprintedHeadsTests
{
    private const string Head = "项目支出绩效自评表\n（2031年度）\n项目名称\t引水渠清障\t\t\n主管部门\t乌有县水务局\t\t\n";
    private const string Funds = "项目资金（万元）\t\t年初预算教\t全年预算数\t全年执行数\n\t年度资金总额\t40\t30\t20\n\t其中：财政拨款\t40\t30\t20\n";
    private const string Indicators = "一级指标\t二级指标\t三级指镖\t年度指标值\t实际完成直\n产出指标\t数量指标\t清障里程\t≥12公里\t13公里\n";

    [Fact]
    public void Headings_are_taken_for_those_that_they_are_near_to()
    {
        var filing = TestText.Parse(Head + Funds + Indicators);

        Assert.Equal([(FundStage.Initial, "年度资金总额·年初预算数"), (FundStage.Budget, "年度资金总额·全年预算数"), (FundStage.Paid, "年度资金总额·全年执行数")],
            filing.BudgetItems.Take(3).Select(b => (b.Stage!, b.Item)));
        var score = Assert.Single(filing.ScoreItems);
        Assert.Equal(("清障里程", "≥12公里", "13公里"), (score.Level3, score.Target, score.Actual));
    }

    [Fact]
    public void Each_is_told_with_its_place()
    {
        var filing = TestText.Parse(Head + Funds + Indicators);

        Assert.Empty(filing.Corrections);
        var told = filing.Findings.Where(f => f.Rule == FindingRule.MisprintedLabel).ToList();
        Assert.Equal(["年初预算教", "三级指镖", "实际完成直"], told.Select(f => f.Subject));
        Assert.All(told, f => Assert.Equal(Severity.Info, f.Severity));
        Assert.StartsWith("page 1, line 8: 三级指镖 is no heading or label that is known, and was taken for 三级指标, ",
            told[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_beside_its_value_is_taken_and_what_is_stored_of_it_is_a_correction()
    {
        var filing = TestText.Parse("项目支出绩效自评表\n（2031年度）\n项目茗称\t引水渠清障\t\t\n预算主管部们\t乌有县水务局\t实施单仿\t乌有县河道所\n" + Indicators);

        Assert.Equal(("引水渠清障", "乌有县水务局"), (Assert.Single(filing.Projects).Name, filing.Agency));
        var correction = Assert.Single(filing.Corrections);
        Assert.Equal(("name", "实施单仿", "实施单位"), (correction.Field, correction.Read, correction.Stored));
        Assert.Equal("乌有县河道所", Assert.IsType<HeaderField>(correction.Row).Value);
        Assert.Contains(filing.Findings, f => f.Rule == FindingRule.MisprintedLabel && f.Subject == "项目茗称");
    }

    [Theory]
    [InlineData("预算主管部们：乌有县水务局\n")]
    [InlineData("预算主管部们：乌有县水务局\t项目编号：7\t\t\t\n")]
    public void A_label_before_a_colon_is_taken_too(string line)
    {
        var filing = TestText.Parse("项目支出绩效自评表\n（2031年度）\n" + line + Indicators);

        Assert.Equal("乌有县水务局", filing.Agency);
        Assert.Contains(filing.Findings, f => f.Rule == FindingRule.MisprintedLabel && f.Subject == "预算主管部们");
    }

    [Fact]
    public void A_source_beside_its_amount_is_a_correction_of_the_money_line()
    {
        var filing = TestText.Parse(Head + "项目资金（万元）\t年度资金总额\t30\t\n\t其中：财政拔款\t30\t\n" + Indicators);

        Assert.Equal([(FundSource.Total, "年度资金总额"), (FundSource.Fiscal, "其中：财政拨款")], filing.BudgetItems.Select(b => (b.Source!, b.Item)));
        Assert.Equal(("item", "其中：财政拔款", "其中：财政拨款"), filing.Corrections.Select(c => (c.Field, c.Read, c.Stored)).Single());
    }

    [Fact]
    public void A_row_of_data_does_not_become_headings_by_it()
    {
        // Its cells are near to headings, and none is one.
        var filing = TestText.Parse(Head + "一级指标\t二级指标\t三级指标\t年度指标值\n产出指标\t数量指标\t三级指镖\t年度指标直\n\t\t清障里程\t≥12公里\n");

        Assert.Equal(["三级指镖", "清障里程"], Assert.Single(filing.Projects).Indicators.Select(i => i.Level3));
        Assert.DoesNotContain(filing.Findings, f => f.Rule == FindingRule.MisprintedLabel);
    }

    [Fact]
    public void One_heading_that_is_printed_right_is_not_enough()
    {
        var filing = TestText.Parse(Head + "一级旨标\t二级旨标\t三级指标\t年度指标直\n产出指标\t数量指标\t清障里程\t≥12公里\n");

        Assert.Empty(filing.Projects.SelectMany(p => p.Indicators));
        Assert.DoesNotContain(filing.Findings, f => f.Rule == FindingRule.MisprintedLabel);
    }
}
