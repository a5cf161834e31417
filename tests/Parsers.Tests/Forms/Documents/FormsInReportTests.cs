using Pipeline.Model;

namespace Pipeline.Parsers.Tests.Forms.Documents;

/// <summary>Forms that stand in the text of a report, or after it.</summary>
public class FormsInReportTests
{
    private const string Head = """
        青石县交通运输局2023年度农村公路养护项目绩效自评报告
        一、项目概况
        2023年养护县道98公里，支出110.2万元。
        """;

    private const string Tail = """
        三、自评结论
        自评得分99.3分，等级为优。
        四、下一步措施
        加强管护，新增养护工人16名。
        """;

    [Theory]
    [InlineData("二、绩效自评表\n项目支出绩效自评表\n（2023年度）\n")]
    [InlineData("二、绩效指标完成情况\n详见下表。\n项目支出绩效自评表\n（2023年度）\n")]
    public void A_report_goes_on_after_the_form_in_its_text(string lead)
    {
        var filings = Parse(Head + "\n" + lead + ComposedTable.Evaluation("公路养护", "青石县交通运输局") + "\n" + Tail);
        Assert.Equal([FilingKind.SelfEvaluationReport, FilingKind.ProjectSelfEvaluation], filings.Select(f => f.Kind));
        Assert.Equal(["一、", "二、", "三、", "四、"], filings[0].Sections.Select(s => s.Label));
        Assert.Equal(99.3m, filings[0].Evaluation?.TotalScore);
        Assert.Equal("项目支出绩效自评表", filings[1].Title);
        Assert.Equal(4, filings[1].ScoreItems.Count);
        Assert.All(filings, f => Assert.Empty(f.Findings));
    }

    [Fact]
    public void A_table_of_indicators_without_a_title_is_a_form_of_the_kind_that_the_report_names()
    {
        var filings = Parse(Head + "\n二、绩效目标完成情况\n详见下表。\n" + ComposedTable.Indicators + "\n" + Tail);
        Assert.Equal([FilingKind.SelfEvaluationReport, FilingKind.ProjectSelfEvaluation], filings.Select(f => f.Kind));
        Assert.Equal("详见下表。", filings[0].Sections[1].Text);
        Assert.Equal(["养护里程", "通行时间缩短率", "司乘满意度"], filings[1].ScoreItems.Select(s => s.Level3));
        Assert.All(filings, f => Assert.Empty(f.Findings));
    }

    [Fact]
    public void An_annex_is_a_filing_of_its_own()
    {
        var filings = Parse(
            Head
                + "\n二、结论\n自评得分99.3分。\n"
                + Tail
                + "\n附件1：\n项目支出绩效自评表\n（2023年度）\n"
                + ComposedTable.Evaluation("公路养护", "青石县交通运输局"));
        Assert.Equal([FilingKind.SelfEvaluationReport, FilingKind.ProjectSelfEvaluation], filings.Select(f => f.Kind));
        Assert.Equal(99.3m, filings[0].Evaluation?.TotalScore);
    }

    [Fact]
    public void A_table_of_figures_is_the_reports_own() =>
        Assert.Equal(
            FilingKind.SelfEvaluationReport,
            Assert.Single(Parse(Head + "\n二、资金情况\n" + ComposedTable.Accounts + "\n" + Tail)).Kind);

    private static IReadOnlyList<Filing> Parse(string text) => DocumentParser.Parse(TestText.Document(text));
}
