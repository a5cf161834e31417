using Pipeline.Model;

namespace Pipeline.Parsers.Tests.Forms.Documents;

/// <summary>Documents of many pages of which only some are forms.</summary>
public class WholeDocumentTests
{
    private const string Before = """
        乌有县水务局
        2023年度部门决算公开
        目录
        第一部分 部门概况
        第二部分 部门决算表
        附件
        项目支出绩效自评表
        第五部分 名词解释
        """ + "\f" + """
        第一部分 部门概况
        一、主要职能
        负责水务工作，存在的问题已在自评结论中说明。
        第二部分 部门决算表
        收入支出决算总表
        公开01表
        项目	决算数	项目	决算数
        财政拨款收入	1260.33	一般公共服务支出	860.12
        """;

    private const string After = """
        备注：本表由主管部门填报。
        政府采购支出情况表
        """ + "\n" + ComposedTable.Accounts + "\f" + """
        第五部分 名词解释
        一、财政拨款收入：指财政当年拨付的资金。
        二、三公经费：指公务接待费等。
        """;

    private static readonly IReadOnlyList<Filing> Accounts = Parse(Before + "\f" + Form("清淤") + "\f" + Form("管护") + "\n" + After);

    [Fact]
    public void The_forms_are_filings_and_the_rest_is_one_more() =>
        Assert.Equal(
            [FilingKind.Unknown, FilingKind.ProjectSelfEvaluation, FilingKind.ProjectSelfEvaluation],
            Accounts.Select(f => f.Kind));

    [Fact]
    public void The_rest_has_one_finding_for_all_its_tables_and_only_its_pages()
    {
        var finding = Assert.Single(Accounts[0].Findings);
        Assert.Equal((FindingRule.UnknownForm, Severity.Info), (finding.Rule, finding.Severity));
        Assert.Equal([1, 2, 4, 5], Enumerable.Range(1, 6).Where(Accounts[0].IsOn));
        Assert.Equal([3], Enumerable.Range(1, 6).Where(Accounts[1].IsOn));
    }

    [Fact]
    public void Tables_after_the_last_form_are_none_of_its_rows()
    {
        Assert.Equal(["执行率", "养护里程", "通行时间缩短率", "司乘满意度"], Accounts[2].ScoreItems.Select(s => s.Level3));
        Assert.Equal("管护", Assert.Single(Accounts[2].Projects).Name);
        Assert.DoesNotContain(Accounts[2].Findings, f =>
            f.Rule != FindingRule.UnparsedText || !f.Subject.StartsWith("备注", StringComparison.Ordinal));
    }

    [Fact]
    public void A_form_that_a_table_of_contents_names_does_not_begin_there()
    {
        var filings = Parse("目录\n第一部分 概况\n项目支出绩效自评表\n部门整体支出绩效自评表……12\f第一部分 概况\n" + ComposedTable.Accounts + "\f" + Form("清淤"));
        Assert.Equal([FilingKind.Unknown, FilingKind.ProjectSelfEvaluation], filings.Select(f => f.Kind));
        Assert.Equal("清淤", Assert.Single(filings[1].Projects).Name);
    }

    [Fact]
    public void Published_accounts_without_a_form_are_no_report() =>
        Assert.Equal(FilingKind.Unknown, Assert.Single(Parse(Before + "\n三、绩效情况\n（一）自评\n（二）结论\n四、其他\n第五部分 名词解释")).Kind);

    [Fact]
    public void Lines_above_a_form_that_are_no_document_of_their_own_stay_with_it()
    {
        var filing = Assert.Single(Parse("附件3\n乌有县水务局\n" + Form("清淤")));
        Assert.Equal(FilingKind.ProjectSelfEvaluation, filing.Kind);
    }

    [Fact]
    public void Tables_of_a_form_with_headings_of_its_own_stay_with_it()
    {
        var filing = Assert.Single(Parse("项目支出绩效自评表\n（2023年度）\n一、基本信息\n项目名称\t清淤\n主管部门\t乌有县水务局\n二、绩效指标\n" + ComposedTable.Indicators));
        Assert.Equal(3, filing.ScoreItems.Count);
    }

    private static string Form(string project) => "项目支出绩效自评表\n（2023年度）\n" + ComposedTable.Evaluation(project, "乌有县水务局");

    private static IReadOnlyList<Filing> Parse(string text) => DocumentParser.Parse(TestText.Document(text));
}
