using Pipeline.Model;

namespace Pipeline.Parsers.Tests.Forms.DepartmentTargets;

/// <summary>Dumps that wrote columns in turns. Each stands for a way in which its producer orders the cells of a table.</summary>
public sealed class DepartmentColumnTests
{
    private const string Goals = "总体绩效目标\n1.管护林地，防治林业有害生物，守护生态安全屏障。\n2.推进义务植树，扩大城乡绿化面积，改善人居环境。\n";

    private const string Budget =
        """
        部门整体预算绩效目标表
        2024年度
        部门名称

        云岭市林业局

        部门预算支出

        基本支出

        项目支出

        事业发展性支出

        财政专项资金

        其他事业发展性支出

        预算金额（万元）

        预算金额（万元）

        400.00

        250.00

        300.00

        收入来源

        财政拨款

        其他资金

        按预算级次划分

        市本级使用资金

        50.00

        拟用于对下转移支付资金

        预算金额（万元）

        预算金额（万元）

        980.00

        20.00

        330.00

        20.00


        """;

    private const string Tasks =
        """
        年度重点工作任务

        名称

        主要实施内容

        拟投入的资金（万元）

        期望达到的目标（概述）

        松材线虫病疫
        木清理

        义务植树基地
        建设

        清理疫木3200株；开展巡查
        24次。

        新建基地2个；栽植苗木1.2万
        株，同步做好管护。

        180.00

        疫情发生面积下降

        120.00

        栽植苗木成活率达到
        90%以上。

        绩效指标

        一级指标

        二级指标

        三级指标

        实施周期指标值

        年度指标值


        """;

    private const string Indicators =
        """
        产出指标

        数量指标

        清理疫木数量

        栽植苗木数量

        ≥3200株

        ≥1.2万株

        ≥3200株

        ≥1.2万株

        质量指标

        苗木成活合格率

        ≥90%

        ≥90%

        效益指标

        生态效益指标

        林区生态环境改善
        情况

        持续改善

        持续改善
        """;

    private readonly Filing _filing = TestText.Parse(Budget + Goals + Tasks + Indicators);

    [Fact]
    public void Amounts_find_their_items_by_order_and_sums() =>
        Assert.Equal(
            [
                ("基本支出", "400.00"),
                ("财政拨款", "980.00"),
                ("项目支出", "250.00"),
                ("其他资金", "20.00"),
                ("财政专项资金", "300.00"),
                ("市本级使用资金", "330.00"),
                ("其他事业发展性支出", "50.00"),
                ("拟用于对下转移支付资金", "20.00"),
            ],
            _filing.BudgetItems.Select(b => (b.Item, b.AmountText)));

    [Fact]
    public void An_agency_stands_away_from_its_label() => Assert.Equal("云岭市林业局", _filing.Agency);

    [Fact]
    public void Names_written_before_other_columns_stand_in_their_rows() =>
        Assert.Equal(
            [
                ("松材线虫病疫木清理", "清理疫木3200株；开展巡查24次。", 180_0000_00L, "疫情发生面积下降"),
                ("义务植树基地建设", "新建基地2个；栽植苗木1.2万株，同步做好管护。", 120_0000_00L, "栽植苗木成活率达到90%以上。"),
            ],
            _filing.Tasks.Select(t => (t.Name, t.Content, t.Amount!.Value.Fen, t.ExpectedResult)));

    [Fact]
    public void Targets_stand_beside_their_echoes_and_under_their_levels() =>
        Assert.Equal(
            [
                ("11", "清理疫木数量", "≥3200株", "≥3200株"),
                ("11", "栽植苗木数量", "≥1.2万株", "≥1.2万株"),
                ("12", "苗木成活合格率", "≥90%", "≥90%"),
                ("23", "林区生态环境改善情况", "持续改善", "持续改善"),
            ],
            _filing.Indicators.Select(i => (i.Level2Code, i.Level3, i.PeriodTarget, i.AnnualTarget)));

    [Fact]
    public void A_form_put_together_again_says_so() =>
        Assert.Contains(_filing.Findings, f => f.Rule == FindingRule.AmbiguousLayout && f.Subject == "cells out of order");

    [Fact]
    public void Nothing_falls_through() => Assert.DoesNotContain(_filing.Findings, f => f.Rule == FindingRule.UnparsedText);

    [Fact]
    public void A_row_whose_cell_is_not_found_is_named()
    {
        var filing = TestText.Parse(
            Budget
                + Goals
                + Tasks.Replace("\n\n疫情发生面积下降", "", StringComparison.Ordinal).Replace("\n株，", "株，", StringComparison.Ordinal)
                + Indicators.Replace("清理疫木数量\n\n", "", StringComparison.Ordinal));
        Assert.Contains(filing.Findings, f => f.Rule == FindingRule.AmbiguousLayout);
    }
}
