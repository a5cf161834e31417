using Pipeline.Model;

namespace Pipeline.Parsers.Tests.Forms.ProjectTargets;

public class ProjectTargetsFormTests
{
    public static TheoryData<string, string> Styles => new()
    {
        { "tabs", ComposedProjects.Tab(ComposedProjects.Rows) },
        { "blank lines", ComposedProjects.RowByRow(ComposedProjects.Rows, blanks: true, indents: true) },
        { "raw order", ComposedProjects.RowByRow(ComposedProjects.Rows, blanks: false, indents: false) },
        { "layout", ComposedProjects.Layout(ComposedProjects.Rows) },
        { "blocks", ComposedProjects.Blocks(ComposedProjects.Rows) },
    };

    [Theory]
    [MemberData(nameof(Styles))]
    public void Every_style_of_dump_gives_the_same_rows(string style, string text)
    {
        var filing = TestText.Parse(text);
        var expected = ComposedProjects.Rows.Where(r => r.Goal is not null).ToList();

        Assert.Equal(FilingKind.ProjectTargets, filing.Kind);
        Assert.Equal("浅水市浮桥区园林局2023年项目支出绩效目标表", filing.Title);
        Assert.Equal(("浅水市浮桥区园林局（本级）", 2023, "万元"), (filing.Agency, filing.FiscalYear, filing.AmountUnit));
        Assert.Equal(expected.Select(r => (r.Name, r.Goal)), filing.Projects.Select(p => (p.Name, p.Goal)));
        Assert.Equal([260_000_000L, 40_000_000, 179_500_000, 7_000_000], filing.Projects.Select(p => p.Total!.Value.Fen));
        Assert.Equal(["浅水市浮桥区园林局（本级）", "浅水市浮桥区园林局（本级）", "浅水市浮桥区植物园", "浅水市浮桥区植物园"], filing.Projects.Select(p => p.FundingAgency));
        Assert.Equal([3, 2, 2, 2], filing.Projects.Select(p => p.Indicators.Count));
        Assert.Equal(["合计", "浅水市浮桥区园林局（本级）", "浅水市浮桥区植物园"], filing.BudgetItems.Select(b => b.Item));
        Assert.DoesNotContain(filing.Findings, f => f.Rule is FindingRule.UnparsedText or FindingRule.ProjectTotalMismatch);
        Assert.NotNull(style);
    }

    [Fact]
    public void An_empty_cell_is_not_zero_and_the_sums_place_a_third_amount()
    {
        var project = TestText.Parse(ComposedProjects.RowByRow(ComposedProjects.Rows, blanks: true, indents: true)).Projects[2];

        Assert.Equal(
            (new Money(170_000_000), new Money(9_500_000), null),
            (project.FiscalAppropriation, project.SpecialAccount, project.OtherFunds));
    }

    [Fact]
    public void A_page_break_may_tear_a_row_and_repeat_the_headings()
    {
        var lines = ComposedProjects.RowByRow(ComposedProjects.Rows, blanks: false, indents: false).Split('\n').ToList();
        var torn = lines.FindIndex(l => l.StartsWith("1、1-产出指标；11-数量指标；引种", StringComparison.Ordinal)) + 1;
        lines.Insert(torn, "\f项目名称（资金使\n用单位）\n总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标");

        var filing = TestText.Parse(string.Join('\n', lines));

        Assert.Equal(4, filing.Projects.Count);
        Assert.Equal("引种珍稀植物种类", filing.Projects[2].Indicators[0].Level3);
        Assert.Equal([1, 2], filing.Projects[2].Indicators[0].Evidence.Select(e => e.Span.Page));
    }

    [Fact]
    public void An_indicator_points_at_its_own_lines()
    {
        var filing = TestText.Parse(ComposedProjects.RowByRow(ComposedProjects.Rows, blanks: false, indents: false));
        var spans = filing.Projects[0].Indicators.Select(i => i.Evidence[0].Span).ToList();

        Assert.True(spans[0].LineTo < spans[2].LineFrom);
        Assert.True(spans[0].LineFrom < spans[1].LineTo);
    }

    [Fact]
    public void Headings_may_stand_in_two_rows_with_a_number_and_a_code_before_the_name()
    {
        var filing = TestText.Parse(
            "项目支出绩效目标表\n（2023年度）\n单位名称：浅水市浮桥区园林局\t\t单位：元\n"
            + "序号\t项目编码\t项目名称\t项目资金\t\t绩效目标\t绩效指标\n\t\t\t总计\t财政拨款\t\t\n"
            + "1\tX-01\t古树名木保护\t400000.00\t400000.00\t复壮古树32株。\t1、产出指标；数量指标；复壮古树的数量；年度指标值：32株。\n");

        var project = Assert.Single(filing.Projects);
        Assert.Equal(("古树名木保护", 40_000_000L), (project.Name, project.FiscalAppropriation!.Value.Fen));
        Assert.Contains(filing.HeaderFields, f => f is { Name: "项目编码", Value: "X-01" });
        Assert.Empty(filing.Findings);
    }

    /// <summary>
    /// A dump that writes the lines of names among those of other cells gives rows nobody can vouch for; read in order they are sure.
    /// </summary>
    [Theory]
    [InlineData("养护航道里程\n航道养护\n三百公里，维护\n与航标维 210.50 210.50\n航标六百座。\n护经费\n建成动态监管平\n港口安全\n台，接入码头视\n监管信息 175.80 175.80\n频。\n系统\n", true)]
    [InlineData("航道养护\n与航标维\n护经费\n210.50 210.50\n养护航道里程三百公里，维护航标六百座。\n港口安全\n监管信息\n系统\n175.80 175.80\n建成动态监管平台，接入码头视频。\n", false)]
    public void Names_written_among_other_cells_are_told(string rows, bool isDoubtful)
    {
        var filing = TestText.Parse($"临洲市2024年项目支出绩效目标表\n\n单位名称：临洲市港航管理局 单位：万元\n项目名称 总计 财政拨款 绩效目标 绩效指标\n合计 386.30 386.30\n{rows}"
            + "1、1-产出指标；11-数量指标；养护航道里程；实施周期指标值:≥318公里；年度指标值:≥318公里。\n1、1-产出指标；11-数量指标；举办培训班期数；实施周期指标值:12期；年度指标值:12期。\n");

        Assert.Equal(isDoubtful, filing.Findings.Any(f => f.Rule == FindingRule.AmbiguousLayout));
    }
}
