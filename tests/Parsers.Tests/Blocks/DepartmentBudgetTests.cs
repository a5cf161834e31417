using Pipeline.Model;

namespace Pipeline.Parsers.Tests.Blocks;

/// <summary>The budgets that department forms print: lists side by side, and headings that nest over one row of amounts.</summary>
public class DepartmentBudgetTests
{
    [Fact]
    public void Lists_side_by_side_under_headings_of_parts_keep_their_sides()
    {
        var filing = Parse("部门整体支出绩效目标表\n部门名称\t乌有县水务局\t\t\t\n预算情况\t部门预算支出\t预算金额（万元）\t收入来源\t预算金额（万元）\n"
            + "\t基本支出\t30.00\t财政拨款\t42.00\n\t项目支出\t12.00\t其他资金\t0.00\n\t事业发展性支出\t预算金额（万元）\t按预算级次划分\t预算金额（万元）\n"
            + "\t专项资金\t8.00\t县本级使用资金\t5.00\n" + Indicators);
        Assert.Equal(
            [
                ("基本支出", 30m, BudgetSide.Spending, FundSource.Basic),
                ("财政拨款", 42m, BudgetSide.Income, FundSource.Fiscal),
                ("项目支出", 12m, BudgetSide.Spending, FundSource.Project),
                ("其他资金", 0m, BudgetSide.Income, FundSource.Other),
                ("专项资金", 8m, BudgetSide.Spending, null),
                ("县本级使用资金", 5m, BudgetSide.Level, FundSource.OwnLevel),
            ],
            filing.BudgetItems.Select(b => (b.Item, b.Amount!.Value.Fen / 1_000_000m, b.Side!, b.Source)));
        Assert.Equal([FindingRule.BudgetTotalMismatch, FindingRule.BudgetTotalMismatch], filing.Findings.Select(f => f.Rule));
    }

    [Fact]
    public void Headings_that_nest_stand_over_one_row_of_amounts()
    {
        var filing = Parse(
            "部门整体支出绩效自评表\n部门名称\t乌有县水务局\t\t\t\t\n年度预算情况\t总预算（万元）\t预算资金类别\t\t\t\n\t\t部门预算\t\t事业发展支出\t事业发展支出（按预算级次划分）\n"
                + "\t\t基本支出\t项目支出\t专项资金\t县本级资金\n\t50.00\t30.00\t12.00\t8.00\t8.00\n一级指标\t二级指标\t三级指标\t分值\t指标解释\t得分\n管理\t制度\t制度健全\t10\t是否健全\t9\n"
        );
        Assert.Equal(
            [
                ("总预算", 50m, BudgetSide.Spending),
                ("基本支出", 30m, BudgetSide.Spending),
                ("项目支出", 12m, BudgetSide.Spending),
                ("专项资金", 8m, BudgetSide.Spending),
                ("县本级资金", 8m, BudgetSide.Level),
            ],
            filing.BudgetItems.Select(b => (b.Item, b.Amount!.Value.Fen / 1_000_000m, b.Side!)));
        Assert.Empty(filing.Findings);
    }

    [Fact]
    public void A_goal_may_stand_under_its_label()
    {
        var filing = Parse("部门整体支出绩效目标表\n部门名称\t乌有县水务局\t\t\n总体绩效目标\t\t\t\n1.清障。2.护堤。\t\t\t\n" + Indicators);
        Assert.Equal(["清障。", "护堤。"], filing.Goals.Select(g => g.Text));
    }

    [Fact]
    public void A_caption_between_tasks_is_no_task()
    {
        var filing = Parse("部门整体支出绩效目标表\n部门名称\t乌有县水务局\t\t\n年度重点工作任务\t\t\t\n名称\t主要实施内容\t拟投入的资金（万元）\t期望达到的目标\n清障\t清理河道\t8.00\t河道畅通\n"
            + "其他需完成的任务\t\t\t\n绩效指标\t\t\t\n" + Indicators);
        Assert.Equal(["清障"], filing.Tasks.Select(t => t.Name));
    }

    private const string Indicators = "一级指标\t二级指标\t三级指标\t指标值\t备注\n产出指标\t数量指标\t清障里程\t≥12公里\t\n";

    private static Filing Parse(string text) => TestText.Parse(text);
}
