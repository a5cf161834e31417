using Pipeline.Model;
using Pipeline.Parsers.Layout.Cells;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Tests.Layout.Cells;

/// <summary>
/// Texts that broke cells over lines, and wrote several in a line, become tables again, or are refused. Here | ends a line, and ‖ a page.
/// </summary>
public class BrokenCellTests
{
    private const string Head = "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因|";

    private const string Last = "|质量指标 验收合格率 100% 100% 20 20|满意度指标|服务对象满意度指标 群众满意度 ≥90% 92% 30 30";

    public static TheoryData<string, string[]> Tables => new()
    {
        // A name, a value and a remark in several lines each.
        {
            Head + "产出指标|数量指标|修渠长度及护岸|处数完成情况|≥18公里 17公里 20 18|征地拆迁进度滞后，|下一步倒排工期，加快|实施。" + Last,
            ["修渠长度及护岸处数完成情况 ≥18公里 17公里 20 18 征地拆迁进度滞后，下一步倒排工期，加快实施。", "验收合格率 100% 100% 20 20", "群众满意度 ≥90% 92% 30 30"]
        },
        // Levels in several lines, with their points.
        {
            Head + "产出指|标|（50|分）|数量指|标|修渠长度 ≥18公里 18公里 20 20" + Last,
            ["修渠长度 ≥18公里 18公里 20 20", "验收合格率 100% 100% 20 20", "群众满意度 ≥90% 92% 30 30"]
        },
        // Headings in several lines, of which one is known by a word in it.
        {
            "一级指|标 二级指标 三级指标 年度指标|值|实际完成|值 分值 得分|未完成原因及拟|采取的改进措施|产出指标|数量指标 修渠长度 ≥18公里 18公里 20 20" + Last,
            ["修渠长度 ≥18公里 18公里 20 20", "验收合格率 100% 100% 20 20", "群众满意度 ≥90% 92% 30 30"]
        },
        // A space between every figure and its unit.
        {
            Head + "产出指标|数量指标 指标 1：修渠长度 不少于 18 公里 18 公里 20 20|指标 2：护岸处数 5 处 4 处 20 16|质量指标 指标 1：验收合格率 100% 100% 20 20",
            ["指标1：修渠长度 不少于18公里 18公里 20 20", "指标2：护岸处数 5处 4处 20 16", "指标1：验收合格率 100% 100% 20 20"]
        },
        // The headings again at the top of a page, after its number.
        {
            Head + "产出指标|数量指标 修渠长度 ≥18公里 18公里 20 20|1/2‖" + Head + "质量指标 验收合格率 100% 100% 20 20",
            ["修渠长度 ≥18公里 18公里 20 20", "验收合格率 100% 100% 20 20"]
        },
        // …… where a place has no indicator of its own.
        {
            "一级指标 二级指标 三级指标 指标值|产出指标|数量指标 修渠长度 ≥18公里|……|质量指标 验收合格率 100%|……",
            ["修渠长度 ≥18公里", "……", "验收合格率 100%", "……"]
        },
        // A row that the end of a page cuts: each cell goes on at the head of the next page.
        {
            Head + "产出指|标|（70|分）|数量指标 修渠长度 ≥18公里 18公里 20 20|满意度 服务对 群众满意度（≥** ≥90% 92% 30 30‖指标|（30|分）|象满意|度指标|%）",
            ["修渠长度 ≥18公里 18公里 20 20", "群众满意度（≥**%） ≥90% 92% 30 30"]
        },
        // One that it cuts after the first lines of a goal and of the project beside it.
        {
            "序号 项目名称 金额 绩效目标 一级指标 二级指标 三级指标 指标值|1 北干渠维修 |140.516|7|在北干渠沿线组织实施|维修 18 公里，保障灌|溉。|产出指标 数量指标 修渠长度 ≥18 公里|"
                + "质量指标 验收合格率 100%|2 “清流计划”灌区沿线|125.24 在灌区沿线植树， 产出指标 数量指标 植树株数 300 株|"
                + "护岸处数 5 处‖绿化补助 减少 2 处塌方，改善灌区环|境。|质量指标 成活率 ≥90%",
            ["修渠长度 ≥18公里", "验收合格率 100%", "植树株数 300株", "护岸处数 5处", "成活率 ≥90%"]
        },
        // A list without numbers, with a space beside every figure: no project begins amid a goal, nor amid a name that begins with years.
        {
            "项目名称 预算金额（万元） 年度绩效目标 一级指标 二级指标 三级指标 指标值|北干渠维修经费|602.86000|0|保障灌区用水。|产出指标|数量指标|修渠长度 ≥18 公里|护岸处数 5 处|"
                + "质量指标 验收合格率 95 %|2022-2024 年灌区水情自|动监测服务采购项目（第二|批）|661.58830|0|年内运维监测站 3 个、校准设备 891 台次，进一步提升|预警能力。|"
                + "产出指标|数量指标 运维站点数量 3 个|质量指标 设备完好率 100 %",
            ["修渠长度 ≥18公里", "护岸处数 5处", "验收合格率 95%", "运维站点数量 3个", "设备完好率 100%"]
        },
        // An indicator that names a unit, after its number.
        {
            "一级指标 二级指标 三级指标 指标值|产出指标|数量指标 指标 1：修渠长度 ≥18 公里|指标 2：护岸处数 5 处|成本指标 指标 1：渠道维修单位成本 ≤12 万元|质量指标 指标 1：验收合格率 100 %",
            ["指标1：修渠长度 ≥18公里", "指标2：护岸处数 5处", "指标1：渠道维修单位成本 ≤12万元", "指标1：验收合格率 100%"]
        },
        // What a web page has around its document.
        {
            Head + "产出指标|数量指标 修渠长度 ≥18公里 17公里 20 18" + Last 
                + "|分享到：微信 微博|上一篇：政府信息公开指南|主办：某县人民政府办公室 网站标识码：0000000000 网站地图",
            ["修渠长度 ≥18公里 17公里 20 18", "验收合格率 100% 100% 20 20", "群众满意度 ≥90% 92% 30 30"]
        },
        // 指标 that numbers indicators, beside levels of which it is the end.
        {
            Head + "产出指标|数量指标 指标 1：修渠长度 18 公里 18 公里 20 20|指标 2：护岸处数 5 处 4 处 20 16|效益指标|可持续影|响|指标 1：渠道维修|长效机制建设|长期有效 达成预期指|标|10 10"
                + "|满意度指标|服务对象满意度指标 指标 1：群众满意度 90% 92% 30 30",
            ["指标1：修渠长度 18公里 18公里 20 20", "指标2：护岸处数 5处 4处 20 16", "指标1：渠道维修长效机制建设 长期有效 达成预期指标 10 10", "指标1：群众满意度 90% 92% 30 30"]
        },
        // A value of two lines before words of another column, in one row of four.
        {
            "一级指标 二级指标 三级指标 指标值 绩效标准|产出指标|数量指标 修渠长度 ≥18公里 行业标准|护岸处数 5处 计划标准|质量指标 验收合格率 100% 历史标准|"
                + "时效指标 完成时间 2023年6月底 计划标准|成本指标 预算控制率 ≤100% 计划标准|"
                + "效益指标 社会效益指标 灌溉用水保障情况 持续提升灌溉用|水保障|计划标准",
            ["修渠长度 ≥18公里 行业标准", "护岸处数 5处 计划标准", "验收合格率 100% 历史标准", "完成时间 2023年6月底 计划标准",
                "预算控制率 ≤100% 计划标准", "灌溉用水保障情况 持续提升灌溉用水保障 计划标准"]
        },
        // A sign in a font of its own, below its figure.
        {
            "一级指标 二级指标 三级指标 指标值|产出指标|数量指标 修渠长度 ≥18公里|质量指标 验收合格率 95%|﹥|时效指标 按时完成率 100%",
            ["修渠长度 ≥18公里", "验收合格率 ﹥95%", "按时完成率 100%"]
        },
        // A spaced date before money that is refused, since two years have one figure, and goes on after a word that ends its block.
        {
            "填报日期：2022 年 1 月 25 日|资金情况 当年金额 占比 近两年收支金额|2022年 2021年|"
                + "收入构成 财政拨款 505.04 100.0% 454.536|支出构成 基本支出 303.00 60.0% 272.70|项目支出 202.04 40.0%|"
                + "合计 505.04 100.0% 454.536 404.032|" + Head + "产出指标|数量指标 修渠长度 ≥18公里 17公里 20 18" + Last,
            ["修渠长度 ≥18公里 17公里 20 18", "验收合格率 100% 100% 20 20", "群众满意度 ≥90% 92% 30 30"]
        },
        // A remark that begins with a figure after one.
        {
            Head + "产出指标|数量指标 修渠长度 ≥18公里 17公里 20 18.8|1处渡槽改线，202|5年二季度建成。" + Last,
            ["修渠长度 ≥18公里 17公里 20 18.8 1处渡槽改线，2025年二季度建成。", "验收合格率 100% 100% 20 20", "群众满意度 ≥90% 92% 30 30"]
        },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Rows_come_back_under_the_headings(string text, string[] rows) => Assert.Equal(rows, Rows(Read(text)!));

    [Theory]
    // 分值 or 得分 is missing.
    [InlineData(Head + "产出指标|数量指标 修渠长度 ≥18公里 17公里 20" + Last)]
    // A column whose heading was not found: two values stand under one.
    [InlineData("一级指标 二级指标 三级指标 指标值|2022年实际 2023年预计|产出指标|数量指标 修渠次数 2280次 2300次|质量指标 验收合格率 97% 98%")]
    // A row that another one cut in two.
    [InlineData(Head + "产出指标|数量指标 修渠长度（≥** ≥18公里 17公里 20 20|公里） 10 20" + Last)]
    // What stands at the head of a page may be the rest of two cells.
    [InlineData(Head + "产出指标|数量指标 修渠长度及护岸 ≥18公里 17公里 20 20|质量指标 验收率 按期完成 按期完成 20 20‖任务|满意度指标|服务对象满意度指标 群众满意度 ≥90% 92% 30 30")]
    public void What_fits_in_two_ways_is_no_row(string text) =>
        Assert.Empty(Rows(Read(text) ?? new CellTableResult(new TableGrid([]), [], true)));

    [Theory]
    // All in one line.
    [InlineData("项目名称 修渠 主管部门 水利局 一级指标 二级指标 三级指标 指标值 产出指标 数量指标 修渠长度 ≥18公里 质量指标 验收合格率 100%")]
    // Words at their places on the page: the lines of a row's cells in turns.
    [InlineData(
        "项目名称      修渠|主管部门      水利局|一级指标      二级指标      三级指标      指标值|产出指标      数量指标      修渠长度      ≥18公里|      质量指标      验收合格率      100%|      时效指标      完成时间      6月底"
    )]
    // Paragraphs in an order of their own.
    [InlineData("一级指标 二级指标 三级指标 指标值||产出指标||数量指标||修渠长度||验收合格率||≥18公里||100%||质量指标")]
    public void A_text_whose_lines_tell_nothing_is_refused(string text) => Assert.Null(Read(text));

    [Fact]
    public void Values_go_on_in_the_next_line_and_labels_stay_labels()
    {
        var grid = Read(
            "项目名称 北干渠维修及沿线护岸建设补助|资金 项目类型 其他运转类|主管部门|芷湾县水利和防汛抗|旱局|实施单位 县灌溉站|"
                + Head
                + "产出指标|数量指标 修渠长度 ≥18公里 18公里 20 20"
                + Last
        )!.Grid;
        Assert.Equal("北干渠维修及沿线护岸建设补助资金", Value(grid, "项目名称"));
        Assert.Equal("芷湾县水利和防汛抗旱局", Value(grid, "主管部门"));
        Assert.Equal("县灌溉站", Value(grid, "实施单位"));
    }

    [Fact]
    public void A_source_with_amounts_of_two_stages_is_no_money_line()
    {
        var table = Read("全年预算数|96.00 其中：财政拨款 90.00|全年执行数|90.24 其中：财政拨款 84.24|" + Head + "产出指标|数量指标 修渠长度 ≥18公里 18公里 20 20" + Last)!;
        Assert.DoesNotContain(table.Grid.Cells, c => c.Text.Contains("财政拨款", StringComparison.Ordinal));
        Assert.Contains(table.Doubts, c => c.Text.Contains("财政拨款", StringComparison.Ordinal));
    }

    /// <summary>The goal of the second project goes on at the head of the next page, or the name of its last indicator does.</summary>
    [Fact]
    public void Of_a_list_the_projects_that_are_sure_are_rows_and_the_others_doubts()
    {
        const string Rows = " 产出指标 数量指标 修渠长度 ≥18 公里|护岸处数 5 处|质量指标 验收合格率 100%|";
        var table = Read("项目名称 金额 绩效目标 一级指标 二级指标 三级指标 指标值|北干渠维修经费 140.5 保障灌区用水。" + Rows
            + "南干渠维修经费 98.2 保障下游用水。" + Rows + "满意度指标 服务对象满意度指标 用水户意见 基本满意‖良好|水库清淤经费 60.4 恢复水库库容。" + Rows)!;
        Assert.Contains(table.Grid.Cells, c => c.Text == "北干渠维修经费");
        Assert.DoesNotContain(table.Grid.Cells, c => c.Text == "南干渠维修经费");
        Assert.Contains(table.Doubts, c => c.Text == "南干渠维修经费");
    }

    [Fact]
    public void Amounts_of_a_list_go_on_in_the_next_line_too()
    {
        const string Rows = "产出指标 数量指标 修渠长度 ≥18 公里|护岸处数 5 处|质量指标 验收合格率 100%|";
        var grid = Read("项目名称 合计 财政拨款 其他资金 项目绩效目标 一级指标 二级指标 三级指标 年度指标值|北干渠维修（续建）|172.967|5|151.347|5|21.62|保障灌区用水，让|用水户得到实惠。|" + Rows
            + "南干渠维修|98.20 98.20 0.00|保障下游用水。|" + Rows)!.Grid;
        var name = grid.Cells.Single(c => c.Text == "北干渠维修（续建）");
        Assert.Equal(["172.9675", "151.3475", "21.62"], Enumerable.Range(1, 3).Select(i => grid[name.Row, name.Column + i]!.Text));
    }

    [Fact]
    public void Decimals_alone_in_their_line_are_no_amount()
    {
        var grid = Read("项目资金（万元） 年初预算数 全年预算数 全年执行数 执行率 得分|年度资金总额："
            + "|58.3|6|58.36 58.36 100.00% 10|其中：财政拨款|58.3|6|58.36 58.36|其他资金 0.00 0.00 0.00|"
            + Head + "产出指标|数量指标 修渠长度 ≥18公里 18公里 20 20" + Last)!.Grid;
        Assert.Equal(["年度资金总额： 58.36 58.36 58.36 100.00% 10", "其中：财政拨款 58.36 58.36 58.36"],
            Enumerable.Range(1, 2).Select(row => string.Join(' ', grid.Row(row).Where(c => c.Column > 0).Select(c => c.Text))));
    }

    [Fact]
    public void A_spaced_date_is_one_value() => Assert.Contains(Read("填报日期 2022 年 1 月 25 日|" + Head
        + "产出指标|数量指标 指标 1：修渠长度 18 公里 18 公里 20 20|指标 2：护岸处数 5 处 4 处 20 16" + Last)!.Grid.Cells, c => c.Text == "2022年1月25日");

    [Fact]
    public void Amounts_go_on_in_the_next_line_of_a_narrow_column()
    {
        var grid = Read("项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分|年度资金总额："
            + "|656.444|500|820.554|500|738.490|000|10|90.0|0%|9|其中：当年财政|拨款|525.164|500"
            + "|656.444|500|590.800|000|— —|其他资金 0.00 0.00 0.00 — — —|" + Head + "产出指标|数量指标 修渠长度 ≥18公里 18公里 20 20" + Last)!.Grid;
        Assert.Equal(["年度资金总额： 656.444500 820.554500 738.490000 10 90.00% 9", "其中：当年财政拨款 525.164500 656.444500 590.800000 — —"],
            Enumerable.Range(1, 2).Select(row => string.Join(' ', grid.Row(row).Where(c => c.Column > 0).Select(c => c.Text))));
    }

    private static string? Value(TableGrid grid, string label) =>
        grid.Cells.FirstOrDefault(c => c.Text == label) is { } cell ? grid[cell.Row, cell.Column + 1]?.Text : null;

    private static CellTableResult? Read(string text) => CellTable.ReadPieces(Lines(text), FormLexicon.Standard);

    private static List<TextLine> Lines(string text) => [.. text.Split('‖')
        .SelectMany((page, p) => page.Split('|').Select((line, i) => new TextLine(p + 1, i + 1, line)))
        .Where(l => l.Text.Length > 0)];

    /// <summary>What stands from the third level on, in the rows that have one.</summary>
    private static IEnumerable<string> Rows(CellTableResult table)
    {
        var names = table.Grid.Cells.FirstOrDefault(c => c.Text == "三级指标");
        return names is null ? [] : Enumerable.Range(names.Row + 1, table.Grid.Rows - names.Row - 1)
            .Where(row => table.Grid[row, names.Column] is { IsEmpty: false })
            .Select(row => string.Join(' ', table.Grid.Row(row).Where(c => c.Column >= names.Column && !c.IsEmpty).Select(c => c.Text)));
    }
}
