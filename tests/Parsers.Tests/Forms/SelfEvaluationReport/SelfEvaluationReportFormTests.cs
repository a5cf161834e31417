using System.Globalization;
using Pipeline.Model;

namespace Pipeline.Parsers.Tests.Forms.SelfEvaluationReport;

public class SelfEvaluationReportFormTests
{
    private static readonly int[] Columns = [48, 52, 60, 64, 70, 76, 90, 120];

    private static readonly Filing Plain = Read(new DumpStyle("plain", 0));

    [Fact]
    public void Reads_title_agency_year_and_result()
    {
        Assert.Equal(
            (FilingKind.SelfEvaluationReport, ComposedReport.Paragraphs[0], "云溪市青岭区水务局", 2023, "万元"),
            (Plain.Kind, Plain.Title, Plain.Agency, Plain.FiscalYear, Plain.AmountUnit));
        Assert.Equal((91.35m, "优"), (Plain.Evaluation!.TotalScore, Plain.Evaluation.Grade));
    }

    [Fact]
    public void Reads_sections_with_their_own_text()
    {
        Assert.Equal(
            "1一、基本情况|2（一）部门概况|2（二）年度重点工作任务|3 2023年主要工作情况|4（一）改善水环境面貌|4（二）夯实应急基础，凝聚监管合力|"
                + "5 1.储备防汛抢险物资|5 2.健全应急体系|4（三）强化宣传教育|2（三）部门整体收支情况|1二、综合评价分析|2（一）自评结论综述|1三、存在的主要问题|1四、下一步改进措施",
            string.Join(
                '|',
                Plain.Sections.Select(s =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{s.Depth}{(s.Depth is 5 || s.Label is null ? " " : "")}{s.Label}{s.Heading}"))));
        Assert.Equal(string.Join('\n', ComposedReport.Paragraphs.Skip(18).Take(3)), Plain.Sections[9].Text);
        Assert.Empty(Plain.Sections[0].Text);
    }

    [Fact]
    public void Keeps_preamble_and_closing_block_as_header_fields() =>
        Assert.Equal([ComposedReport.Paragraphs[1], .. ComposedReport.Paragraphs.TakeLast(3)], Plain.HeaderFields.Select(f => f.Value));

    [Fact]
    public void Pairs_goals_with_their_completion() =>
        Assert.Equal(
            [
                ("保障城乡供水，提高供水水质综合合格率", "供水水质综合合格率达到99.5%"),
                ("推进节水型单位创建，发放节水手册4870份", "发放节水手册5100份，超额完成任务"),
                ("完善河湖长制，规范资金使用。", "印发制度4项。"),
            ],
            Plain.Goals.Select(g => (g.Text, g.Completion!)));

    [Fact]
    public void Leaves_goals_without_completion_where_the_lists_differ_in_length()
    {
        var filing = Read(new DumpStyle("plain", 0), "3.印发制度4项。", "2.印发制度4项。");
        Assert.All(filing.Goals, g => Assert.Null(g.Completion));
    }

    [Fact]
    public void Finds_completions_in_the_paragraph_of_the_goals()
    {
        var (goals, completions) = (ComposedReport.Paragraphs[18], ComposedReport.Paragraphs[19]);
        var paragraphs = ComposedReport.Paragraphs.Select(p => p == goals ? goals + completions : p).Where(p => p != completions);
        Assert.Equal(
            Plain.Goals.Select(g => (g.Text, g.Completion)),
            TestText.Parse(string.Join('\n', paragraphs)).Goals.Select(g => (g.Text, g.Completion)));
    }

    [Fact]
    public void Reads_goals_and_completions_under_headings()
    {
        var filing = TestText.Parse(
            "绩效自评报告\n一、概况\n（一）年度绩效目标\n目标1：改善出行；\n目标2：缩短工期。\n我局认真落实。\n二、自评结论\n（一）绩效目标完成情况分析\n目标1：新建道路3条；\n目标2：提前5天。\n三、存在问题\n无");
        Assert.Equal([("改善出行", "新建道路3条"), ("缩短工期。", "提前5天。")], filing.Goals.Select(g => (g.Text, g.Completion!)));
    }

    [Fact]
    public void Ends_the_last_goal_with_its_sentence()
    {
        var filing = Read(new DumpStyle("plain", 0), "规范资金使用。", "规范资金使用。2023年年初预算下达及时。");
        Assert.Equal("完善河湖长制，规范资金使用。", filing.Goals[^1].Text);
    }

    [Fact]
    public void Adds_up_the_parts_of_spending()
    {
        var finding = Assert.Single(Plain.Findings);
        Assert.Equal((FindingRule.BudgetTotalMismatch, "实际支出 1,796.42 万元，基本支出＋项目支出 = 1,797.42 万元"), (finding.Rule, finding.Subject));
        Assert.Empty(Read(new DumpStyle("plain", 0), "1,796.42", "1,797.42").Findings);
        Assert.Empty(Read(new DumpStyle("plain", 0), "1,796.42万元", "0.18亿元").Findings);
    }

    [Fact]
    public void Puts_evidence_on_the_lines_of_a_sentence()
    {
        var fact = Plain.Sections[11].Facts[0];
        Assert.Equal("部门整体支出绩效自评得分", fact.Metric);
        Assert.Equal(new TextSpan(1, 24, 24), Assert.Single(fact.Evidence).Span);
    }

    [Fact]
    public void Reads_the_figures_and_the_result_that_headings_state()
    {
        var filing = TestText.Parse("""
            白河区水务局2024年度河道清淤项目支出绩效自评报告
            一、项目自评得分95.5分，等级为优
            本项目已完成。
            二、绩效目标完成情况
            （一）清淤河道12.6公里
            已通过验收。
            （二）决策指标（满分20分，得分18分）
            资金全部用于清淤工程386万元。
            三、存在问题
            管护经费不足。
            """);
        Assert.Equal(
            ["1 项目自评得分 95.5 分", "3 清淤河道 12.6 公里", "4 满分 20 分", "4 得分 18 分", "4 资金全部用于清淤工程 386 万元"],
            filing.Sections.SelectMany(
                (s, i) => s.Facts.Select(f => string.Create(CultureInfo.InvariantCulture, $"{i + 1} {f.Metric} {f.Value} {f.Unit}"))));
        Assert.Equal(("95.5", "优"), (filing.Evaluation?.TotalScore?.ToString(CultureInfo.InvariantCulture), filing.Evaluation?.Grade));
        Assert.Equal("清淤河道12.6公里", filing.Sections[2].Facts[0].Sentence);
        Assert.Equal(5, Assert.Single(filing.Sections[2].Facts[0].Evidence).Span!.LineFrom);
    }

    [Fact]
    public void Reads_a_label_in_brackets_below_the_title()
    {
        var filing = TestText.Parse("2024年度衔接资金绩效评价报告\n（评价小组：河西县财政局）\n一、概况\n已完成。\n二、结论\n综合得分94分。\n三、问题\n无。");
        Assert.Equal([("评价小组", "河西县财政局")], filing.HeaderFields.Select(h => (h.Name, h.Value)));
        Assert.Empty(filing.Findings);
    }

    [Fact]
    public void Gives_the_same_rows_from_every_dump() =>
        Assert.All(Columns.SelectMany(DumpStyle.At), style => Assert.Equal(Summary(Plain), Summary(Read(style))));

    [Fact]
    public void Loses_no_character_of_any_dump() =>
        Assert.All(Columns.SelectMany(DumpStyle.At), style =>
        {
            var text = style.Dump(ComposedReport.Paragraphs);
            var stored = Stored(TestText.Parse(text));
            var lost = TestText
                .Document(text)
                .Pages.SelectMany(p => p.Lines)
                .Select(l => Chinese(l.Text))
                .Where(l => !stored.Contains(l, StringComparison.Ordinal));
            Assert.Empty(lost);
        });

    [Theory]
    [InlineData("云溪市青岭区人力资源和社会保\n障局2023年度部门整体支出绩效自评报告", "云溪市青岭区人力资源和社会保障局2023年度部门整体支出绩效自评报告", "云溪市青岭区人力资源和社会保障局", 2023)]
    [InlineData("附件1\n云溪市水务局\n2022年度部门整体支出\n绩效自评报告", "云溪市水务局2022年度部门整体支出绩效自评报告", "云溪市水务局", 2022)]
    [InlineData("关于云溪市水务局2022年度部门整体支出绩效自评情况的报告", "关于云溪市水务局2022年度部门整体支出绩效自评情况的报告", "云溪市水务局", 2022)]
    [InlineData("云溪市水务局2022年节水专项资金绩效自评报告", "云溪市水务局2022年节水专项资金绩效自评报告", "云溪市水务局", 2022)]
    [InlineData("2022年农村公路养护项目支出绩效自评报告", "2022年农村公路养护项目支出绩效自评报告", "云溪市青岭区水务局", 2022)]
    [InlineData("绩 效 自 评 报 告\n单位名称：云溪市水务局（公章）", "绩效自评报告", "云溪市水务局", 2023)]
    public void Reads_the_titles_of_reports(string printed, string title, string agency, int year)
    {
        var filing = TestText.Parse(string.Join('\n', ComposedReport.Paragraphs.Skip(1).Prepend(printed)));
        Assert.Equal((title, agency, year), (filing.Title, filing.Agency, filing.FiscalYear));
    }

    [Fact]
    public void Takes_the_heads_of_pages_out_of_the_text()
    {
        var lines = ComposedReport
            .Paragraphs.Chunk(8)
            .SelectMany(
                (page, i) =>
                    page.Prepend(ComposedReport.Paragraphs[0]).Prepend((i == 0 ? "" : "\f") + "预算绩效管理资料").Append($"{i + 1}"));
        var filing = TestText.Parse(string.Join('\n', lines.Where((_, i) => i != 2)));
        Assert.Equal(Plain.Sections.Select(s => s.Text), filing.Sections.Select(s => s.Text));
        Assert.Equal("预算绩效管理资料", filing.HeaderFields[0].Value);
    }

    private static Filing Read(DumpStyle style) => TestText.Parse(style.Dump(ComposedReport.Paragraphs));

    private static Filing Read(DumpStyle style, string printed, string replaced) =>
        TestText.Parse(style.Dump([.. ComposedReport.Paragraphs.Select(p => p.Replace(printed, replaced, StringComparison.Ordinal))]));

    private static string Summary(Filing filing) => string.Join('\n',
    [
        $"{filing.Title} {filing.Agency} {filing.FiscalYear}",
        .. filing.HeaderFields.Select(f => f.Value),
        .. filing.Sections.Select(s => $"{s.Depth} {s.Label} {s.Heading}: {s.Text.Replace("\n", "", StringComparison.Ordinal)}"),
        .. filing.Sections.SelectMany(s => s.Facts).Select(f => $"{f.Metric} {f.Value} {f.Unit} {f.Sentence}"),
        .. filing.Goals.Select(g => $"{g.Text} {g.Completion}"),
        .. filing.Findings.Select(f => f.Subject),
    ]);

    private static string Stored(Filing filing) => Chinese(string.Concat(
    [
        filing.Title + "|",
        .. filing.HeaderFields.Select(f => f.Name + f.Value + "|"),
        .. filing.Sections.Select(s => s.Label + s.Heading + s.Text + "|"),
        .. filing.Findings.Where(f => f.Rule == FindingRule.UnparsedText).Select(f => f.Subject + "|"),
    ]));

    private static string Chinese(string text) => string.Concat(text.Where(c => c is >= '\u4E00' and <= '\u9FFF' or '|'));
}
